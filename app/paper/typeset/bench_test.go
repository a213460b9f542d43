package typeset

import (
	"strings"
	"testing"

	"kongthun/model/thai"
)

// BenchmarkPages measures the setting of justified text in pages per second.
func BenchmarkPages(b *testing.B) {
	breaker := thai.NewBreaker(nil)
	body := strings.Repeat("การบูรณาการการทำงานร่วมกับหน่วยงานยุทธศาสตร์อื่น ๆ เพื่อให้การแก้ไขปัญหาต่าง ๆ ในพื้นที่ตอบโจทย์ประชาชน ", 8)
	pages := 0
	for b.Loop() {
		f := NewFlow(Setup{Sheet: Portrait(), Breaker: breaker})
		for range 100 {
			f.Add(Paragraph{Text: Plain(body), Align: Justify, First: Millimetres(25)})
		}
		pages += len(f.Document().Pages)
	}
	b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
}
