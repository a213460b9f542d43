package service

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/workbook"
	"kongthun/model"
	"kongthun/storage"
)

// The kinds of return that there are.
const (
	ReturnAction      = "action"      // NHSO-ACTION: approved projects, for the national system
	ReturnRegister    = "register"    // ทะเบียนคุมโครงการ
	ReturnProjectList = "projectlist" // the project list with the fields of the web system
	ReturnStatement   = "statement"   // รายงานการรับ-จ่ายและเงินคงเหลือ
	ReturnMoney       = "money"       // NHSO-MONEY: the lines of every month
	ReturnBalance     = "balance"     // NHSO-BALANCE: what every month began with, received and paid
	ReturnRate        = "rate"        // the rate of what is spent of the money
	ReturnPlan        = "plan"        // แผนการเงินประจำปี
	ReturnPopulation  = "population"  // population and matching
	ReturnTargets     = "targets"     // the money by target group
	ReturnProvince    = "province"    // what the province adds up
)

// ReturnKind is one of the returns that the program writes as a workbook.
type ReturnKind struct {
	Key   string
	Every []model.PeriodKind // the lengths of time that it is made of

	also   []string // layouts of the sheets after the first
	sums   []string // columns of counts that have a sum too
	total  bool     // a row of totals
	layout func(model.PeriodKind) string
	fill   func(*returning) ([]sheetRows, error)
}

// sheetRows are the rows of one sheet, each by the keys of its columns.
type sheetRows []map[string]model.Cell

// returnKinds are the returns in the order in which lists show them.
func returnKinds() []ReturnKind {
	yearly := []model.PeriodKind{model.Yearly}
	any := []model.PeriodKind{model.Monthly, model.Quarterly, model.Yearly}
	return []ReturnKind{
		{Key: ReturnAction, Every: yearly, fill: (*returning).action},
		{Key: ReturnRegister, Every: yearly, total: true, fill: (*returning).register},
		{Key: ReturnProjectList, Every: yearly, fill: (*returning).projectList},
		{Key: ReturnStatement, Every: any, fill: (*returning).statement, layout: func(k model.PeriodKind) string { return "statement_" + string(k) }},
		{Key: ReturnMoney, Every: any, fill: (*returning).money},
		{Key: ReturnBalance, Every: any, fill: (*returning).balance},
		{Key: ReturnRate, Every: yearly, fill: (*returning).rate},
		{Key: ReturnPlan, Every: yearly, also: []string{"plan_project"}, fill: (*returning).plan},
		{Key: ReturnPopulation, Every: yearly, fill: (*returning).population},
		{Key: ReturnTargets, Every: yearly, total: true, sums: []string{"projects", "people"}, fill: (*returning).targets},
		{
			Key: ReturnProvince, Every: yearly, also: []string{"province_project", "province_month", "province_problem"},
			fill: (*returning).province,
		},
	}
}

// ReturnKinds lists the returns that there are; those made of a length of time when one is given.
func ReturnKinds(every model.PeriodKind) []ReturnKind {
	return slices.DeleteFunc(returnKinds(), func(k ReturnKind) bool { return every != "" && !slices.Contains(k.Every, every) })
}

// FindReturn finds a kind of return. Refused: an unknown one, key "service.return_kind".
func FindReturn(key string) (ReturnKind, error) {
	for _, k := range returnKinds() {
		if k.Key == key {
			return k, nil
		}
	}
	return ReturnKind{}, model.NotFound("service.return_kind", "kind", key, "kinds", strings.Join(returnKeys(), " "))
}

func returnKeys() []string {
	var out []string
	for _, k := range returnKinds() {
		out = append(out, k.Key)
	}
	return out
}

// Label is what a return is called.
func (k ReturnKind) Label() string { return phrase.Say("return.name." + k.Key) }

// Sheets are the names of its sheets, without the manifest's.
func (k ReturnKind) Sheets() ([]string, error) {
	layouts, err := k.layouts(k.Every[0])
	out := make([]string, len(layouts))
	for i, l := range layouts {
		out[i] = l.Sheet
	}
	return out, err
}

// layouts are the column maps of its sheets, for a length of time.
func (k ReturnKind) layouts(every model.PeriodKind) ([]model.Layout, error) {
	first := k.Key
	if k.layout != nil {
		first = k.layout(every)
	}
	var out []model.Layout
	for _, name := range append([]string{first}, k.also...) {
		l, err := Layout(name)
		if err != nil {
			return nil, err
		}
		out = append(out, l)
	}
	return out, nil
}

// layoutName is how manifests call a column map.
func layoutName(l model.Layout) string { return l.Key + "/" + strconv.Itoa(max(1, l.Version)) }

// ReturnLayouts are the column maps of all returns, by which workbook.ReadReturn knows them: the newest version of each, and after it
// those before, which offices with an older program send.
func ReturnLayouts() ([]model.ReturnLayout, error) {
	var out []model.ReturnLayout
	for _, k := range returnKinds() {
		for _, every := range k.Every {
			sheets, err := k.layouts(every)
			if err != nil {
				return nil, err
			}
			for version := max(1, sheets[0].Version); version > 0; version-- {
				l := model.ReturnLayout{}
				for _, sheet := range sheets {
					l.Sheets = append(l.Sheets, sheet.Was(version))
				}
				l.Name = layoutName(l.Sheets[0])
				if !slices.ContainsFunc(out, func(other model.ReturnLayout) bool { return other.Name == l.Name }) {
					out = append(out, l)
				}
			}
		}
	}
	return out, nil
}

// Return makes the value of a return of a whole fiscal year.
func (s *Service) Return(kind string, year model.ID) (model.Return, error) {
	y, err := s.Year(year)
	if err != nil {
		return model.Return{}, err
	}
	return s.ReturnOf(kind, year, model.Period{Year: y.Year, Every: model.Yearly})
}

// ReturnOf makes the value of a return of a period of a fiscal year, with its manifest. Refused: an unknown kind, key
// "service.return_kind"; a period of which it is not made, or that is not in the year, key "service.return_period".
func (s *Service) ReturnOf(kind string, year model.ID, p model.Period) (model.Return, error) {
	k, err := FindReturn(kind)
	if err != nil {
		return model.Return{}, err
	}
	return read(s, func(r *storage.Reader) (model.Return, error) { return returnOf(r, k, year, p, s.Today()) })
}

// returnOf is ReturnOf within a running transaction.
func returnOf(r *storage.Reader, k ReturnKind, year model.ID, p model.Period, today model.Date) (model.Return, error) {
	w, err := newReturning(r, year, p, today)
	if err != nil {
		return model.Return{}, err
	}
	if !p.Valid() || p.Year != w.year.Year || !slices.Contains(k.Every, p.Every) {
		return model.Return{}, model.Invalid("service.return_period", "return", k.Label(), "period", p.String())
	}
	return w.make(k)
}

// WriteReturn makes the workbook of a return of a year and tells the name that it should have.
func (s *Service) WriteReturn(kind string, year model.ID) (name string, data []byte, err error) {
	return written(s.Return(kind, year))
}

// WriteReturnOf makes the workbook of a return of a period.
func (s *Service) WriteReturnOf(kind string, year model.ID, p model.Period) (name string, data []byte, err error) {
	return written(s.ReturnOf(kind, year, p))
}

func written(r model.Return, err error) (string, []byte, error) {
	if err != nil {
		return "", nil, err
	}
	data, err := workbook.Write(r)
	return r.File, data, err
}

// returnFile names a file so that files sort by period, fund and kind: 2569-Q1_L0000_รับ-จ่าย.xlsx.
func returnFile(p model.Period, f model.Fund, kind string) string {
	code := strings.ReplaceAll(orDefault(f.Code, string(f.Kind)), " ", "-")
	return FileName(p.String()+"_"+code+"_"+kind, ".xlsx")
}
