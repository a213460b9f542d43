package pdf

import (
	"time"

	"kongthun/app/paper/specimen"
	"kongthun/app/paper/typeset"
	"kongthun/model/thai"
)

var sampleMeta = Meta{
	Title: "รายงานการประชุม ครั้งที่ ๒/๒๕๖๙", Author: "องค์การบริหารส่วนตำบลสมมติ", Subject: "รายงานการประชุม",
	Date: time.Date(2026, 11, 22, 2, 0, 0, 0, time.UTC),
}

const speech = "ประธานกล่าวว่า กองทุนหลักประกันสุขภาพในระดับท้องถิ่นหรือพื้นที่ (กปท.) เป็นกลไกสำคัญในการส่งเสริมบทบาทชุมชนให้สามารถจัดการสุขภาพตนเองได้ " +
	"ที่สำคัญคือการบูรณาการการทำงานร่วมกับหน่วยงานยุทธศาสตร์อื่น ๆ เพื่อให้การแก้ไขปัญหาต่าง ๆ ในพื้นที่ตอบโจทย์ประชาชนอย่างแท้จริง ทั้งผู้สูงอายุ " +
	"ผู้ป่วยติดบ้านติดเตียง กลุ่มเปราะบาง และผู้มีรายได้น้อย"

// sample is a paper that uses every block: minutes of a plainly invented office.
func sample(draft string) typeset.Document {
	f := typeset.NewFlow(typeset.Setup{
		Sheet: typeset.Portrait(), Breaker: thai.NewBreaker([]string{"สมมติ", "ตัวอย่าง"}), Draft: draft, Footer: "เลขที่ ๑๒๓ / รหัส ABCD-EF",
	})
	indent := typeset.Millimetres(25)
	heading := func(s string) typeset.Paragraph {
		return typeset.Paragraph{Text: typeset.Strong(s), Align: typeset.Centre, KeepNext: true}
	}
	f.Add(heading("รายงานการประชุมคณะกรรมการบริหารกองทุนหลักประกันสุขภาพ"), heading("องค์การบริหารส่วนตำบลสมมติ อำเภอตัวอย่าง จังหวัดทดสอบ"),
		heading("ครั้งที่ ๒/๒๕๖๙"), typeset.Gap(10*typeset.Point),
		typeset.Paragraph{Text: typeset.Strong("ผู้มาประชุม"), KeepNext: true})
	people := typeset.Table{Columns: []typeset.Column{{Share: 24}, {Share: 150}, {Share: 180}, {Share: 104}}}
	for _, n := range []string{"๑.", "๒.", "๓."} {
		people.Rows = append(people.Rows, typeset.Row{Cells: typeset.Cells(n, "นายสมมติ ตัวอย่าง", "ผู้แทนอาสาสมัครสาธารณสุขประจำหมู่บ้าน", "กรรมการและเลขานุการ")})
	}
	f.Add(people, typeset.Paragraph{Text: typeset.Plain(specimen.Worst), Align: typeset.Justify, Before: 6 * typeset.Point})
	for _, n := range []string{"๑", "๒", "๓"} {
		f.Add(typeset.Paragraph{Label: typeset.Strong("ระเบียบวาระที่ " + n), Text: typeset.Strong("เรื่องเพื่อพิจารณา อนุมัติโครงการและงบประมาณ ปีงบประมาณ พ.ศ. ๒๕๖๙"), Left: 90 * typeset.Point, KeepNext: true, Before: 6 * typeset.Point},
			typeset.Paragraph{Text: typeset.Plain(speech), Align: typeset.Justify, First: indent},
			typeset.Paragraph{Label: typeset.Plain(n + ".๑"), LabelAt: indent, Left: indent + 26*typeset.Point, Align: typeset.Justify, Text: []typeset.Run{
				{Text: "ปัญหาเด็กจมน้ำเสียชีวิต มีตำบลนำปัญหานี้มาขับเคลื่อนด้วย"}, {Text: "การจัดอบรมเด็ก", Bold: true}, {Text: " สอนให้เด็กได้เรียนรู้ มีการสร้างนวัตกรรมสระน้ำที่ใช้วัสดุง่าย ๆ แต่ยั่งยืน ☐ ใช่ ☑ ไม่ใช่"},
			}})
		budget := typeset.Table{
			Rules: true, Columns: []typeset.Column{{Share: 34, Align: typeset.Centre}, {Share: 216}, {Share: 118}, {Share: 86, Align: typeset.Right}},
			Head: []typeset.Row{{Cells: typeset.Cells("ที่", "ชื่อโครงการ", "ผู้รับผิดชอบ", "งบประมาณ (บาท)"), Bold: true, Shaded: true}},
		}
		for _, p := range []string{"โครงการฟื้นฟูสมรรถภาพผู้ป่วยติดเตียงและผู้สูงอายุที่มีภาวะพึ่งพิง", "โครงการป้องกันเด็กจมน้ำ \"ว่ายน้ำเป็น เล่นน้ำได้\"", "โครงการคัดกรองโรคเบาหวาน"} {
			budget.Rows = append(budget.Rows, typeset.Row{Cells: typeset.Cells("๑", p, "รพ.สต.สมมติ", "๑๒๐,๐๐๐.๐๐")})
		}
		budget.Rows = append(budget.Rows, typeset.Row{Bold: true, Cells: []typeset.Cell{{Span: 3, Align: typeset.Centre, Text: typeset.Plain("รวมทั้งสิ้น (สามแสนหกหมื่นบาทถ้วน)")}, {Text: typeset.Plain("๓๖๐,๐๐๐.๐๐")}}})
		f.Add(typeset.Gap(6*typeset.Point), budget, typeset.Box{Before: 8 * typeset.Point, After: 6 * typeset.Point, Blocks: []typeset.Block{
			typeset.Paragraph{Label: typeset.Strong("มติที่ประชุม"), Left: 66 * typeset.Point, Align: typeset.Justify, Text: typeset.Plain("อนุมัติโครงการทั้ง ๓ โครงการ เป็นเงินทั้งสิ้น ๓๖๐,๐๐๐ บาท โดยให้ผู้รับผิดชอบดำเนินการให้แล้วเสร็จภายในวันที่ ๓๐ กันยายน ๒๕๖๙ ด้วยคะแนนเสียงเห็นชอบ ๑๒ เสียง ไม่เห็นชอบ ๐ เสียง งดออกเสียง ๑ เสียง")},
		}})
	}
	dots := f.Dots(100 * typeset.Point)
	f.Add(typeset.Paragraph{Text: typeset.Plain("ข้อสังเกต")}, typeset.Blank(2),
		typeset.Signatures{Across: 2, People: []typeset.Signature{
			{"(ลงชื่อ)" + dots + "ผู้จดรายงาน", "(นางสาวสมมติ ตัวอย่าง)", "กรรมการและเลขานุการ"},
			{"(ลงชื่อ)" + dots + "ผู้ตรวจรายงาน", "(นายสมมติ ตัวอย่าง)", "ประธานกรรมการ"},
			{"(ลงชื่อ)" + dots + "พยาน", "(นายสมมุติ ทดสอบ)"},
		}})
	return f.Document()
}
