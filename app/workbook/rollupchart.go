package workbook

import (
	"github.com/xuri/excelize/v2"
)

// How large the charts are, in pixels, how many rows of the sheet one covers, and how many bars are still told apart. Three of them
// fill a page of A4.
const (
	chartWidth  = 960
	chartHeight = 378 // 21 rows: excelize counts 18 pixels for one
	chartRows   = 22
	chartRow    = 15.0 // points
	chartBars   = 20
)

// charts draws three pictures on a page of their own: the money by issue, the balances of the funds that have the most, and how much of
// their money the districts used. They are drawn from the cells, and follow them.
func (r *rollUpWriter) charts() error {
	sheet := r.name("charts")
	if err := r.page(sheet, false, 1, ""); err != nil {
		return err
	}
	row := 1
	for _, c := range []struct {
		name, category, value string
		of                    extent
		kind                  excelize.ChartType
		format                string
	}{
		{"issues", "issue", "approved", r.issueRows, excelize.Bar, "#,##0"},
		{"balances", "fund", "balance", r.fundRows, excelize.Bar, "#,##0"},
		{"districts", "amphoe", "used", r.districtRows, excelize.Col, "0%"},
	} {
		if c.of.last < c.of.first {
			continue
		}
		for i := range chartRows { // whatever a program takes for the height of an empty row
			if err := r.file.SetRowHeight(sheet, row+i, chartRow); err != nil {
				return err
			}
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
