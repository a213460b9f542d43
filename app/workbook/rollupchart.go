package workbook

import (
	"github.com/xuri/excelize/v2"
)

// How large the charts of the summary are, in pixels, how many rows of the sheet one covers, and how many bars are still told apart.
const (
	chartWidth  = 1240
	chartHeight = 480
	chartRows   = 25 // of 20 pixels, as rows are that hold nothing
	chartBars   = 20
)

// charts puts three pictures under the tables: the money by issue, the balances of the funds that have the most, and how much of
// their money the districts used. They are drawn from the cells, and follow them.
func (r *rollUpWriter) charts(sheet string, row int, districts extent) error {
	for _, c := range []struct {
		name, category, value string
		of                    extent
		kind                  excelize.ChartType
		format                string
	}{
		{"issues", "issue", "approved", r.issueRows, excelize.Bar, "#,##0"},
		{"balances", "fund", "balance", r.fundRows, excelize.Bar, "#,##0"},
		{"districts", "amphoe", "used", districts, excelize.Col, "0%"},
	} {
		if c.of.last < c.of.first {
			continue
		}
		if err := r.file.AddChart(sheet, cellName(1, row), r.chart(c.name, c.kind, c.format, c.of.span(c.category, chartBars), c.of.span(c.value, chartBars))); err != nil {
			return err
		}
		row += chartRows
	}
	return nil
}

// chart is a chart of one series of bars. The first row stands at the top, as in the table.
func (r *rollUpWriter) chart(name string, kind excelize.ChartType, format, categories, values string) *excelize.Chart {
	font := excelize.Font{Family: fontName, Size: 14, Color: "333333"}
	title := font
	title.Bold, title.Size = true, 18
	return &excelize.Chart{
		Type:      kind,
		Series:    []excelize.ChartSeries{{Categories: categories, Values: values, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"2E75B6"}}}},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: r.Words["chart."+name], Font: &title}}},
		Legend:    excelize.ChartLegend{Position: "none"},
		XAxis:     excelize.ChartAxis{Font: font, ReverseOrder: kind == excelize.Bar},
		YAxis:     excelize.ChartAxis{None: true}, // each bar says its number
		PlotArea:  excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: format}},
		Dimension: excelize.ChartDimension{Width: chartWidth, Height: chartHeight},
		Format:    excelize.GraphicOptions{AltText: r.Words["chart."+name], PrintObject: new(true)},
	}
}
