package overview

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/forecast"
	"kongthun/model/thai"
)

// How many things to do are shown, as many as one can do in a week, and how many projects that wait.
const (
	mostAdvice = 8
	mostQuiet  = 3
)

// outlookSide is the side that shows a year's money against its gauges, what will be left of it, and where it goes.
type outlookSide struct {
	desk   part.Desk
	page   *part.Page
	column *fyne.Container
}

func newOutlookSide(d part.Desk) *outlookSide {
	o := &outlookSide{desk: d, column: part.NewColumn()}
	o.page = part.NewPage(o.column)
	return o
}

// show draws an outlook; nil: the fund has no year.
func (o *outlookSide) show(v *service.Outlook) {
	if v == nil {
		o.column.Objects = []fyne.CanvasObject{part.NewLabel(phrase.Say("overview.no_year"), part.Muted)}
	} else {
		o.column.Objects = []fyne.CanvasObject{
			container.NewGridWithColumns(2, o.gauges(v), o.foreseen(v)),
			container.NewGridWithColumns(2, flowChart(v), balanceChart(v)),
			container.NewGridWithColumns(2, shares("outlook.problems", v.Problems), part.NewColumn(shares("outlook.types", v.Types), shares("outlook.groups", v.Groups))),
		}
	}
	o.column.Refresh()
	o.page.Resettle()
}

// gauges are the figures held against the rules, and the projects that wait for their first payment.
func (o *outlookSide) gauges(v *service.Outlook) fyne.CanvasObject {
	list := part.NewColumn()
	if !v.Kept {
		open := part.NewButton(phrase.Say("outlook.to_ledger"), func() { o.desk.Go("ledger", "") })
		list.Add(part.NewNotice(phrase.Say("outlook.no_ledger"), part.Warning, open))
	}
	for _, g := range v.Gauges {
		list.Add(gaugeRow(g))
	}
	for i, p := range v.Quiet {
		if i == mostQuiet {
			list.Add(part.NewLabel(phrase.Say("outlook.more", "count", strconv.Itoa(len(v.Quiet)-i)), part.Muted))
			break
		}
		list.Add(o.projectRow(phrase.Say("outlook.quiet", "title", p.Proposal.Title, "days", strconv.Itoa(p.Decision.On.DaysTo(v.Today))), p.Proposal.ID, part.Warning))
	}
	return part.NewCard(phrase.Say("outlook.gauges", "year", strconv.Itoa(v.Year.Year)), list)
}

// gaugeRow is one figure: what it is, how much of what, a bar with a mark where the limit stands.
func gaugeRow(g model.Gauge) fyne.CanvasObject {
	tone := map[model.GaugeState]part.Tone{model.GaugeGood: part.Good, model.GaugeNear: part.Warning, model.GaugeBad: part.Error}[g.State]
	limit, err := g.Limit.ShareOf(g.Whole)
	if err != nil || g.Key == model.UnpaidDays {
		limit = 0
	}
	scale := max(g.Whole, g.Part)
	if g.Most && limit > 0 && g.Whole > 0 { // what is to stay small is seen best beside its limit
		scale = max(limit, g.Part)
	}
	used := g.Part
	if g.Whole <= 0 { // a part of nothing
		used = 0
	}
	bar := part.NewToneBar(used, scale, min(limit, scale), tone)
	share := part.NewLine(gaugeState(g), tone)
	return part.NewTightColumn(part.NewEnds(part.NewLabel(gaugeName(g), part.Plain), share), bar, part.NewLabel(gaugeSums(g), part.Small))
}

func gaugeName(g model.Gauge) string {
	return phrase.Say("outlook.gauge."+g.Key, "limit", g.Limit.Percent(), "times", times(g.Limit), "type", g.Type, "days", strconv.Itoa(g.Days),
		"date", thai.ShortDate(g.By.YMD()))
}

// times writes a share as so many times: 20000 is 2.
func times(b model.BasisPoints) string { return (b / 100).Percent() }

// gaugeState is the figure itself with a word for how it stands: the colour says it too, but not to everybody.
func gaugeState(g model.Gauge) string {
	share := phrase.Say("outlook.percent", "share", g.Share.Percent())
	switch {
	case g.Whole <= 0:
		return phrase.Say("outlook.unknown")
	case g.Key == model.TwiceIncome:
		share = phrase.Say("outlook.times", "times", times(g.Share))
	case g.Key == model.UnpaidDays || g.Key == model.Attendance80:
		share = phrase.Say("outlook.count", "part", strconv.Itoa(int(g.Part)), "whole", strconv.Itoa(int(g.Whole)))
	}
	switch {
	case g.State == model.GaugeNone:
		return share
	case g.By != "" && g.State == model.GaugeNear:
		key, left := "outlook.state.not_yet", phrase.Say("outlook.state.days", "days", strconv.Itoa(g.Left))
		if g.Most {
			key = "outlook.state.still"
		}
		if g.Left == 0 {
			left = phrase.Say("outlook.state.today")
		}
		return share + "  " + phrase.Say(key, "left", left)
	}
	return share + "  " + phrase.Say("outlook.state."+string(g.State))
}

func gaugeSums(g model.Gauge) string {
	key := "outlook.sums"
	switch g.Key {
	case model.UnpaidDays:
		key = "outlook.sums_projects"
	case model.Attendance80:
		key = "outlook.sums_people"
	}
	if g.Whole <= 0 {
		return gaugeWants(g)
	}
	text := phrase.Say(key, "part", sumOf(g, g.Part), "whole", sumOf(g, g.Whole))
	if g.State != model.GaugeNone && !g.Verified {
		text += " " + phrase.Say("outlook.unverified")
	}
	return text
}

// gaugeWants says which data a gauge waits for that has nothing to be held against, and where that is put in.
func gaugeWants(g model.Gauge) string {
	switch g.Key {
	case model.TwiceIncome:
		return phrase.Say("outlook.wants.income")
	case model.UnpaidDays, model.GaugeUnpaid:
		return phrase.Say("outlook.wants.approved")
	case model.GaugeCap:
		return phrase.Say("outlook.wants.plan")
	case model.Attendance80:
		return phrase.Say("outlook.wants.meeting")
	}
	return phrase.Say("outlook.wants.money")
}

func sumOf(g model.Gauge, s model.Satang) string {
	if g.Key == model.UnpaidDays || g.Key == model.Attendance80 {
		return strconv.Itoa(int(s))
	}
	return s.String()
}

// foreseen tells what is likely to be left at the year's end, and what to do about it.
func (o *outlookSide) foreseen(v *service.Outlook) fyne.CanvasObject {
	list := part.NewColumn()
	f := v.Forecast
	if f == nil {
		list.Add(part.NewLabel(phrase.Say("outlook.no_forecast"), part.Muted))
		return part.NewCard(phrase.Say("outlook.forecast"), list)
	}
	_, end := model.FiscalYearBounds(v.Year.Year)
	list.Add(part.NewLabel(phrase.Say("outlook.forecast.middle", "date", thai.ShortDate(end.YMD()), "sum", baht(f.End.Middle)), part.Strong))
	list.Add(part.NewLabel(phrase.Say("outlook.forecast.range", "low", baht(f.End.Low), "high", baht(f.End.High)), part.Plain))
	list.Add(part.NewLabel(phrase.Say("outlook.forecast.how"), part.Small))
	for i, a := range f.Advice {
		if i == mostAdvice {
			break
		}
		list.Add(o.advice(v, a))
	}
	return part.NewCard(phrase.Say("outlook.forecast"), list)
}

func (o *outlookSide) advice(v *service.Outlook, a forecast.Advice) fyne.CanvasObject {
	if a.Kind == forecast.AdviseApprove {
		open := part.NewButton(phrase.Say("overview.open"), func() { o.desk.Go("proposal", "") })
		return container.NewBorder(nil, nil, nil, part.NewTightColumn(open), part.NewLabel(phrase.Say("outlook.advice.approve", "sum", baht(a.Amount)), part.Plain))
	}
	return o.projectRow(phrase.Say("outlook.advice."+string(a.Kind), "title", v.Projects[a.Project].Proposal.Title, "sum", baht(a.Amount)), a.Project, part.Plain)
}

func (o *outlookSide) projectRow(text string, proposal model.ID, tone part.Tone) fyne.CanvasObject {
	open := part.NewButton(phrase.Say("overview.open"), func() { o.desk.Go("project", proposal) })
	return container.NewBorder(nil, nil, nil, part.NewTightColumn(open), part.NewLabel(text, tone))
}

// baht is a sum without satang: an estimate has none.
func baht(s model.Satang) string { return thai.Number(int64(s) / 100) }

// flowChart is what there was, what was promised and what went out, added up month by month.
func flowChart(v *service.Outlook) fyne.CanvasObject {
	c := part.NewChart(
		part.ChartSeries{Name: phrase.Say("outlook.chart.money"), Fill: look.BarFill},
		part.ChartSeries{Name: phrase.Say("outlook.chart.approved"), Fill: look.GroundSide},
		part.ChartSeries{Name: phrase.Say("outlook.chart.spent"), Fill: look.BarOver},
	)
	money, spent := v.Flow.Opening, model.Satang(0)
	var groups []part.ChartGroup
	for _, m := range v.Months {
		money, spent = money+m.Income, spent+m.Spent
		value := func(s model.Satang) part.ChartValue { return part.ChartValue{Known: m.Begun, Amount: s} }
		groups = append(groups, part.ChartGroup{Label: monthName(m.Period), Values: []part.ChartValue{value(money), value(m.Committed), value(spent)}})
	}
	return part.NewCard(phrase.Say("outlook.chart.flow"), drawn(c, groups, "outlook.chart.nothing"))
}

// balanceChart is the balance at each month's end: as it was, and as it is expected with its range.
func balanceChart(v *service.Outlook) fyne.CanvasObject {
	c := part.NewChart(part.ChartSeries{Name: phrase.Say("outlook.chart.balance"), Fill: look.BarFill})
	balance := v.Flow.Opening
	var groups []part.ChartGroup
	for _, m := range v.Months {
		balance += m.Income - m.Spent
		_, last := m.Period.Bounds()
		value := part.ChartValue{Known: m.Begun, Amount: balance}
		if f := v.Forecast; f != nil {
			if at := slices.IndexFunc(f.Months, func(x forecast.Month) bool { return x.On == last }); at >= 0 {
				r := f.Months[at].Range
				value = part.ChartValue{Known: true, Amount: r.Middle, Low: r.Low, High: r.High}
			}
		}
		groups = append(groups, part.ChartGroup{Label: monthName(m.Period), Values: []part.ChartValue{value}})
	}
	return part.NewCard(phrase.Say("outlook.chart.end"), drawn(c, groups, "outlook.chart.nothing_left", part.NewLabel(phrase.Say("outlook.chart.range"), part.Small)))
}

// drawn is a chart over its notes. One in which every column is zero would be read as a mistake: in its place it is said what is missing.
func drawn(c *part.Chart, groups []part.ChartGroup, nothing string, notes ...fyne.CanvasObject) fyne.CanvasObject {
	empty := !slices.ContainsFunc(groups, func(g part.ChartGroup) bool {
		return slices.ContainsFunc(g.Values, func(v part.ChartValue) bool { return v.Amount != 0 || v.Low != 0 || v.High != 0 })
	})
	if empty {
		return part.NewLabel(phrase.Say(nothing), part.Muted)
	}
	c.Set(groups)
	return part.NewColumn(append([]fyne.CanvasObject{c}, notes...)...)
}

func monthName(p model.Period) string {
	first, _ := p.Bounds()
	_, month, _ := first.YMD()
	return thai.ShortMonthName(month)
}

// shares is where the money goes: approved, and paid of it.
func shares(key string, list []service.OutlookShare) fyne.CanvasObject {
	column := part.NewColumn()
	for _, s := range list {
		name := strings.TrimSpace(s.Key + " " + s.Name)
		if name == "" {
			name = phrase.Say(key + "_none")
		}
		sums := part.NewLine(phrase.Say("outlook.share", "approved", baht(s.Approved), "paid", baht(s.Paid), "count", strconv.Itoa(s.Projects)), part.Muted)
		column.Add(part.NewTightColumn(part.NewLabel(name, part.Plain), sums, part.NewBar(s.Paid, s.Approved, 0)))
	}
	if len(list) == 0 {
		column.Add(part.NewLabel(phrase.Say("outlook.nothing_approved"), part.Muted))
	}
	return part.NewCard(phrase.Say(key), column)
}
