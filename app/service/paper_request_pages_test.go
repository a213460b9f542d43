package service

import (
	"strings"
	"testing"

	"kongthun/model"
)

// A request is one sheet: who asks, who has checked and who approves on its front, the paying and the receipt on its back; also where the
// titles and positions are long, and where nothing is known yet.
func TestARequestIsOneSheet(t *testing.T) {
	s := printed(t)
	f := withAgreement(t, s)
	request, err := s.NewDisbursement(f.Proposal.ID)
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*model.Disbursement){
		"as proposed":  func(*model.Disbursement) {},
		"nobody named": func(d *model.Disbursement) { d.Signed = nil },
		"long": func(d *model.Disbursement) {
			for i := range d.Signed {
				d.Signed[i].Name = "นางสาวกตัญญูรู้คุณ ณ ห้วยสมมุติพิทักษ์ธรรม"
				d.Signed[i].Position = strings.Repeat("ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม ", 2)
				d.Signed[i].On = d.On
			}
			d.Payee = model.Payee{Name: strings.Repeat("กลุ่มผู้ปั้นน้ำใจ ", 4), Bank: "ธนาคารตัวอย่าง", Branch: "สาขาแดนสมมุติ", Number: "000-0-00000-0"}
			d.How, d.Why = model.ByCheque, "ที่ประชุมให้เบิกก่อนกำหนด เพราะโรงเรียนปิดภาคเรียนเร็วกว่าทุกปี"
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := request
			d.Signed = append([]model.Signed(nil), d.Signed...)
			change(&d)
			stored, err := s.SaveDisbursement(f.Proposal.ID, d)
			if err != nil {
				t.Fatal(err)
			}
			_, pages, err := s.WritePaper("request", stored.ID)
			if err != nil {
				t.Fatal(err)
			}
			if pages.Count != 2 {
				t.Errorf("%d pages", pages.Count)
			}
			keep(t, "request-"+strings.ReplaceAll(name, " ", "-"), pages)
			if err := s.CancelDisbursement(stored.ID, "ทดสอบ"); err != nil {
				t.Fatal(err)
			}
		})
	}
}
