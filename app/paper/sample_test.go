package paper

import (
	"fmt"

	"kongthun/model"
)

// The meeting, the office and everybody in it are plainly invented.

const (
	worst = "ที่ ปั้น ฝี่ กตัญญู ฐุ ฎุ น้ำ ผู้ ป่วย ฟื้นฟู ปี้ ฤๅษี ก็ เป๊ะ พื้นที่ สิทธิ์ ศักดิ์ จ๋า ปู่ ฝู้"

	substance = "โรงพยาบาลส่งเสริมสุขภาพตำบลสมมติคัดกรองผู้ที่มีอายุตั้งแต่ 35 ปีขึ้นไป จำนวน 1,284 คน พบกลุ่มเสี่ยงเบาหวาน 212 คน (ร้อยละ 16.51) " +
		"และผู้ป่วยรายใหม่ 31 คน ซึ่งสูงกว่าปีก่อน ผู้ป่วยที่ควบคุมระดับน้ำตาลได้ (HbA1c ต่ำกว่า 7) มีเพียงร้อยละ 22.4 ขณะที่เป้าหมายของเขตคือร้อยละ 40 " +
		"สาเหตุสำคัญคือการกินอาหารหวาน การขาดการออกกำลังกาย และการขาดยา โดยเฉพาะผู้ป่วยที่อยู่ลำพังและผู้สูงอายุที่ติดบ้านติดเตียง"

	discussion = "กรรมการสอบถามว่าโครงการที่แล้วมีผู้เข้าร่วมเพียงครึ่งหนึ่งของเป้าหมายเพราะเหตุใด ผู้นำเสนอชี้แจงว่าจัดกิจกรรมตรงกับฤดูเก็บเกี่ยว " +
		"ปีนี้จึงเลื่อนมาจัดในเดือนเมษายนและจัดรถรับส่งสำหรับผู้ป่วยที่เดินทางลำบาก\nที่ประชุมเสนอให้เพิ่มการเยี่ยมบ้านโดยอาสาสมัครสาธารณสุขประจำหมู่บ้าน " +
		"ให้ความรู้เรื่องการอ่านฉลาก และให้น้ำดื่มสะอาดแทนน้ำหวานในกิจกรรมทุกครั้ง"
)

// meeting is minutes that use every part of แบบที่ 11, with so many proposals.
func meeting(proposals int) model.Minutes {
	m := model.Minutes{
		Heading: []string{
			"รายงานการประชุมคณะกรรมการกองทุนหลักประกันสุขภาพองค์การบริหารส่วนตำบลสมมติ", "ครั้งที่ 2/2569",
			"เมื่อวันพฤหัสบดีที่ 15 มกราคม 2569", "ณ ห้องประชุมองค์การบริหารส่วนตำบลสมมติ",
		},
		Rolls: rolls(),
		Began: "เริ่มประชุมเวลา 09.30 น.",
		Opening: "เมื่อกรรมการมาประชุม 12 คน จากกรรมการที่อยู่ในตำแหน่ง 15 คน ซึ่งไม่น้อยกว่า 8 คน ครบองค์ประชุมแล้ว นายสมมติ ตัวอย่าง ประธานกรรมการ " +
			"ทำหน้าที่ประธานในที่ประชุม กล่าวเปิดประชุมและดำเนินการตามระเบียบวาระ ดังนี้",
		Rules:      []string{"(ประกาศคณะกรรมการหลักประกันสุขภาพแห่งชาติ พ.ศ. 2561 ข้อ 14 และข้อ 15)"},
		Sections:   sections(proposals),
		Ended:      "เลิกประชุมเวลา 12.05 น.",
		Signatures: signers(),
		ThaiDigits: true, Title: "รายงานการประชุมคณะกรรมการกองทุนหลักประกันสุขภาพ ครั้งที่ 2/2569", Author: "องค์การบริหารส่วนตำบลสมมติ",
		On: "2026-01-15", Names: []string{"สมมติ", "ตัวอย่าง", "ทดสอบ", "บ้านสมมติเหนือ"}, Words: map[string]string{"sign": "(ลงชื่อ)"},
	}
	return m
}

func rolls() []model.MinutesRoll {
	present := model.MinutesRoll{Title: "ผู้มาประชุม", People: []model.RollPerson{
		{Name: "นายสมมติ ตัวอย่าง", Position: "นายกองค์การบริหารส่วนตำบลสมมติ", Role: "ประธานกรรมการ"},
		{Name: "นางสาวทดสอบ ตัวอย่าง", Position: "ผู้อำนวยการโรงพยาบาลส่งเสริมสุขภาพตำบลสมมติ แทนสาธารณสุขอำเภอตัวอย่าง", Role: "รองประธานกรรมการ (มาประชุมเวลา 09.45 น.)"},
	}}
	for i := range 10 {
		present.People = append(present.People, model.RollPerson{
			Name:     fmt.Sprintf("นายสมมติ%s ทดสอบ", []string{"หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ"}[i]),
			Position: fmt.Sprintf("ผู้แทนหมู่บ้าน หมู่ที่ %d", i+1), Role: "กรรมการ",
		})
	}
	return []model.MinutesRoll{present, {Title: "ผู้ไม่มาประชุม", People: []model.RollPerson{
		{Name: "นางตัวอย่าง ทดสอบ", Position: "ผู้แทนอาสาสมัครสาธารณสุขประจำหมู่บ้าน", Role: "เนื่องจากติดราชการที่จังหวัด"},
	}}, {Title: "ผู้เข้าร่วมประชุม", People: []model.RollPerson{
		{Name: "นายทดสอบ สมมติ", Position: "นักวิชาการสาธารณสุขปฏิบัติการ โรงพยาบาลส่งเสริมสุขภาพตำบลสมมติ"},
		{Name: "นางสาวตัวอย่าง สมมติ", Position: "ครูผู้ดูแลเด็ก"},
	}}}
}

func resolution(text string) model.Paragraph {
	return model.Paragraph{Name: "resolution", Label: "มติที่ประชุม", Text: text, Strong: true}
}

func sections(proposals int) []model.MinutesSection {
	decide := model.MinutesSection{Label: "ระเบียบวาระที่ 4", Title: "เรื่องเสนอเพื่อพิจารณา"}
	for i := range proposals {
		decide.Items = append(decide.Items, proposal(i+1))
	}
	return []model.MinutesSection{
		{Label: "ระเบียบวาระที่ 1", Title: "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", Items: []model.MinutesItem{{
			Number: "1.1", Title: "การจัดสรรเงินสมทบจากสำนักงานหลักประกันสุขภาพแห่งชาติ ปีงบประมาณ 2569", Paragraphs: []model.Paragraph{
				{Name: "substance", Text: "ประธานแจ้งว่ากองทุนได้รับเงินสมทบตามหนังสือที่ 2569-L0000-1 เป็นเงิน 450,000 บาท ดูรายละเอียดได้ที่ https://example.org/fund/2569?id=12 ตั้งแต่วันที่ 5 มกราคม 2569"},
				resolution("รับทราบ"),
			},
		}}},
		{Label: "ระเบียบวาระที่ 2", Title: "เรื่องรับรองรายงานการประชุม ครั้งที่ 1/2569 เมื่อวันที่ 20 พฤศจิกายน 2568", Items: []model.MinutesItem{{
			Number: "2.1", Title: "รับรองรายงานการประชุม ครั้งที่ 1/2569", Paragraphs: []model.Paragraph{resolution("เห็นชอบเป็นเอกฉันท์ 12 เสียง รับรองรายงานการประชุมโดยไม่มีการแก้ไข")},
		}}},
		{Label: "ระเบียบวาระที่ 3", Title: "เรื่องสืบเนื่อง", Items: []model.MinutesItem{{Paragraphs: []model.Paragraph{{Name: "none", Text: "ไม่มี"}}}}},
		decide,
		{Label: "ระเบียบวาระที่ 5", Title: "เรื่องอื่น ๆ", Items: []model.MinutesItem{{
			Number: "5.1", Title: "คำที่พิมพ์ยาก", Paragraphs: []model.Paragraph{{Name: "substance", Text: worst}, resolution("รับทราบ")},
		}}},
	}
}

// proposal is the n-th one: every third is refused, and of the second somebody is recused.
func proposal(n int) model.MinutesItem {
	it := model.MinutesItem{
		Number: fmt.Sprintf("4.%d", n), Title: fmt.Sprintf("โครงการปรับเปลี่ยนพฤติกรรมผู้ป่วยเบาหวานและผู้สูงอายุในพื้นที่บ้านสมมติเหนือ ระยะที่ %d", n),
		Facts: []model.Fact{
			{Label: "ผู้เสนอ", Text: "ชมรมอาสาสมัครสาธารณสุขประจำหมู่บ้าน บ้านสมมติเหนือ"},
			{Label: "ผู้นำเสนอ", Text: "นายทดสอบ สมมติ"},
			{Label: "ประเภท", Text: "10(2) สนับสนุนการจัดบริการสร้างเสริมสุขภาพและป้องกันโรคขององค์กรหรือกลุ่มประชาชน"},
			{Label: "งบประมาณที่เสนอ", Text: "48,250 บาท (สี่หมื่นแปดพันสองร้อยห้าสิบบาทถ้วน)"},
			{Label: "ผลการให้คะแนน", Text: fmt.Sprintf("ลำดับที่ %d คะแนนเฉลี่ย 81.25 จาก 100 คะแนน (ผู้ให้คะแนน 12 คน)", n)},
		},
		Paragraphs: []model.Paragraph{{Name: "substance", Text: substance}, {Name: "discussion", Text: discussion}},
	}
	if n%3 == 0 {
		it.Paragraphs = append(it.Paragraphs, resolution("เห็นชอบ 4 เสียง ไม่เห็นชอบ 7 เสียง งดออกเสียง 1 เสียง ไม่อนุมัติ เพราะกิจกรรมซ้ำกับโครงการที่อนุมัติแล้วและค่าอาหารสูงกว่าเกณฑ์"))
		return it
	}
	if n%3 == 2 {
		it.Paragraphs = append(it.Paragraphs, model.Paragraph{Name: "recusal", Text: "นายสมมติสอง ทดสอบ กรรมการ แจ้งที่ประชุมว่ามีส่วนได้เสีย โดยเป็นผู้รับผิดชอบโครงการ จึงออกจากที่ประชุมเวลา 10.40 น. และกลับเข้าประชุมเวลา 10.55 น."})
	}
	it.Paragraphs = append(it.Paragraphs,
		resolution("เห็นชอบ 9 เสียง ไม่เห็นชอบ 2 เสียง งดออกเสียง 1 เสียง อนุมัติงบประมาณ 45,000 บาท (สี่หมื่นห้าพันบาทถ้วน) เพราะตรงกับปัญหาลำดับที่ 1 ของพื้นที่ โดยมีเงื่อนไข ให้ปรับกิจกรรมตามความเห็นของที่ประชุม ให้รายงานผลภายในวันที่ 30 กันยายน 2569"),
		model.Paragraph{Name: "dissent", Label: "ความเห็นแย้ง", Text: "นายสมมติห้า ทดสอบ กรรมการ เห็นว่าควรจัดทุกหมู่บ้านพร้อมกัน\nนายสมมติหก ทดสอบ กรรมการ เห็นว่าค่าวิทยากรสูงเกินไป"})
	return it
}

func signers() []model.SignatureBlock {
	return []model.SignatureBlock{
		{Caption: "ผู้จดรายงานการประชุม", Name: "นางสาวตัวอย่าง สมมติ", Position: "กรรมการและเลขานุการ"},
		{Caption: "ผู้ตรวจรายงานการประชุม", Name: "นางสาวทดสอบ ตัวอย่าง", Position: "รองประธานกรรมการ"},
		{Caption: "ประธานในที่ประชุม", Name: "นายสมมติ ตัวอย่าง", Position: "นายกองค์การบริหารส่วนตำบลสมมติ"},
	}
}

// attendance is a sign-in sheet of the same meeting.
func attendance() model.SignIn {
	s := model.SignIn{
		Heading: []string{"บัญชีลายมือชื่อผู้เข้าประชุมคณะกรรมการกองทุนหลักประกันสุขภาพ", "ครั้งที่ 2/2569", "เมื่อวันพฤหัสบดีที่ 15 มกราคม 2569"},
		Guests:  10, ThaiDigits: true, Title: "บัญชีลายมือชื่อผู้เข้าประชุม", Author: "องค์การบริหารส่วนตำบลสมมติ", On: "2026-01-15", Names: []string{"สมมติ", "ตัวอย่าง", "ทดสอบ"},
		Words: map[string]string{
			"number": "ที่", "name": "ชื่อ - สกุล", "position": "ตำแหน่ง", "role": "ตำแหน่งในคณะกรรมการ", "signature": "ลายมือชื่อ", "time": "เวลา", "guests": "ผู้เข้าร่วมประชุม",
		},
	}
	for _, r := range rolls()[:2] {
		for _, p := range r.People {
			s.Rows = append(s.Rows, model.RollPerson{Name: p.Name, Position: p.Position, Role: "กรรมการ"})
		}
	}
	return s
}

// blank is the empty sheet of a member, with so many criteria (at most seven) and proposals.
func blank(member string, criteria, proposals int) model.BlankSheet {
	b := model.BlankSheet{
		Heading: []string{"ใบให้คะแนนข้อเสนอโครงการ", "รอบที่ 1 ปีงบประมาณ 2569"}, Member: member, ThaiDigits: true,
		Title: "ใบให้คะแนนของ" + member, Author: "องค์การบริหารส่วนตำบลสมมติ", On: "2026-01-05", Names: []string{"สมมติ", "ทดสอบ"},
		Words: map[string]string{
			"member": "ผู้ให้คะแนน", "number": "ที่", "proposal": "ข้อเสนอโครงการและปัญหาที่ตอบ", "legend": "ความหมายของคะแนน",
			"abstain": "ถ้างดให้คะแนนให้เขียน ง และถ้ามีส่วนได้เสียให้เขียน ส ในช่องแรกของข้อเสนอนั้น", "comment": "ความเห็น", "signature": "ลงชื่อ", "date": "วันที่",
		},
	}
	names := []string{
		"ตรงกับปัญหาของพื้นที่", "ขนาดปัญหา ตัวชี้วัด และเป้าหมายวัดได้", "กลุ่มเป้าหมายครอบคลุม", "วิธีการและกิจกรรมเหมาะสม", "งบประมาณคุ้มค่า",
		"ความพร้อมของผู้รับผิดชอบและการมีส่วนร่วม", "ความยั่งยืน",
	}
	for i, name := range names[:criteria] {
		cr := model.BlankCriterion{Name: name, Range: "1–5", Anchors: []string{"น้อยที่สุด", "น้อย", "ปานกลาง", "มาก", "ชัดเจน วัดได้จริง และบอกวิธีเก็บข้อมูล"}}
		if i == 0 {
			cr.Range, cr.Anchors = "0–3", []string{"ไม่เกี่ยวข้องกับปัญหานี้", "ช่วยทางอ้อม", "แก้ปัญหานี้โดยตรง", "เป็นตัวชี้ขาดว่าปัญหานี้จะลดลง"}
		}
		b.Criteria = append(b.Criteria, cr)
	}
	for i := range proposals {
		own, problem := make([]bool, criteria), make([]bool, criteria)
		for k := range criteria {
			own[k], problem[k] = k > 0, k == 0
		}
		b.Rows = append(b.Rows,
			model.BlankRow{Number: fmt.Sprint(i + 1), Text: "โครงการฟื้นฟูสมรรถภาพผู้ป่วยติดเตียงและผู้สูงอายุที่มีภาวะพึ่งพิง (ขอ 48,250 บาท, 120 คน)", Open: own},
			model.BlankRow{Text: "ปัญหา: ผู้ป่วยเบาหวานควบคุมระดับน้ำตาลไม่ได้", Problem: true, Open: problem},
			model.BlankRow{Text: "ปัญหา: ผู้สูงอายุหกล้มในบ้าน", Problem: true, Open: problem})
	}
	return b
}
