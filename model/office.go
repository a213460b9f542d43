package model

import "slices"

// Office is the one local authority whose file this is, and its area. A file holds exactly one.
type Office struct {
	ID       ID                `json:"id"`
	Name     string            `json:"name"`             // องค์การบริหารส่วนตำบล…, เทศบาลตำบล…
	Kind     OfficeKind        `json:"kind"`             // says which funds it may host
	Tambon   string            `json:"tambon,omitempty"` // without the word ตำบล
	Amphoe   string            `json:"amphoe,omitempty"` // without the word อำเภอ
	Changwat string            `json:"changwat"`         // without the word จังหวัด
	Phone    string            `json:"phone,omitempty"`  // as letters give it; text
	Villages []Village         `json:"villages,omitempty"`
	Lists    []IssueList       `json:"lists,omitempty"`    // what others have set: province, district (พชอ.), the city's own
	Agencies []Agency          `json:"agencies,omitempty"` // partners
	Wording  map[string]string `json:"wording,omitempty"`  // the office's own words for sentences of papers, by phrase key
	Setting  Setting           `json:"setting"`
}

// OfficeKind is what sort of local authority it is.
type OfficeKind string

// The kinds of authority, by what they host (domain A.1): อบต. and เทศบาล host กปท. and LTC, อบจ. the rehabilitation fund.
const (
	Tambon      OfficeKind = "tambon"      // องค์การบริหารส่วนตำบล
	TownTambon  OfficeKind = "town_tambon" // เทศบาลตำบล
	Town        OfficeKind = "town"        // เทศบาลเมือง
	City        OfficeKind = "city"        // เทศบาลนคร
	Provincial  OfficeKind = "provincial"  // องค์การบริหารส่วนจังหวัด
	OtherOffice OfficeKind = "other"       // เมืองพัทยา, กรุงเทพมหานคร
)

// Hosts tells whether an authority of this kind may host a fund of the kind.
func (k OfficeKind) Hosts(f FundKind) bool {
	if k == Provincial {
		return f == FundRehab
	}
	return f == FundHealth || f == FundCare
}

// Village is a หมู่บ้าน or ชุมชน of the area.
type Village struct {
	Number int    `json:"number"` // หมู่ที่; a ชุมชน without number has one given by the office
	Name   string `json:"name"`
}

// IssueList is a list of issues that somebody else has set and that problems are tied to.
type IssueList struct {
	Key    string  `json:"key"` // unique within the office
	Name   string  `json:"name"`
	Owner  string  `json:"owner,omitempty"` // จังหวัด, พชอ., เทศบาล
	Issues []Issue `json:"issues"`
}

// Issue is one entry of an IssueList.
type Issue struct {
	Code string `json:"code"`
	Name string `json:"name"`
}

// IssueRef points at an issue of a list of the office.
type IssueRef struct {
	List string `json:"list"`
	Code string `json:"code"`
}

// Agency is a partner of the area.
type Agency struct {
	Key    string `json:"key"`
	Name   string `json:"name"`
	Brings string `json:"brings,omitempty"` // knowledge, data, money, people
}

// Setting is what the office has chosen for its papers and returns; it travels with the file, unlike the settings of a machine.
type Setting struct {
	ArabicDigits   bool     `json:"arabicDigits,omitempty"`   // papers in 0-9 instead of ๐-๙
	HideRank       bool     `json:"hideRank,omitempty"`       // minutes without rank and mean score
	ReturnsInCE    bool     `json:"returnsInCE,omitempty"`    // dates of returns as ค.ศ. instead of พ.ศ.
	RecusedInBase  bool     `json:"recusedInBase,omitempty"`  // recused members stay in the quorum base (default: deemed not of the committee, มาตรา 15)
	MajorityOfRoom bool     `json:"majorityOfRoom,omitempty"` // carried only by more than half of those present, not by for > against
	StayByHalf     bool     `json:"stayByHalf,omitempty"`     // a challenged member stays by more than half of the others (default: two thirds, มาตรา 15)
	TermsEnd       bool     `json:"termsEnd,omitempty"`       // a term's end empties the seat (default: the member goes on until a successor is there)
	PlainFoot      bool     `json:"plainFoot,omitempty"`      // no code and no QR at the foot of sealed minutes
	NamedScores    bool     `json:"namedScores,omitempty"`    // the annex of scores names who gave which (default: marks without names)
	Pay            Pay      `json:"pay,omitzero"`             // meeting pay, as the office has set it
	ProjectCode    string   `json:"projectCode,omitempty"`    // pattern of a project's code; none: DefaultProjectCode
	AgreementNo    string   `json:"agreementNo,omitempty"`    // pattern of an agreement's number; none: DefaultAgreementNumber
	RequestNo      string   `json:"requestNo,omitempty"`      // pattern of a request's number; none: DefaultRequestNumber
	Phrases        []string `json:"phrases,omitempty"`        // stock sentences of any use, last used first
	// Stock is the stock sentences of a kind, last used first.
	Stock map[StockKind][]string `json:"stock,omitempty"`

	// Papers is the checklist of what applicants hand in; none: the catalogue's.
	Papers []PaperRule `json:"papers,omitempty"`
}

// Key is the office's ID.
func (o Office) Key() ID { return o.ID }

// Refs: an office refers to nothing.
func (o Office) Refs() []Ref { return nil }

// Check tells what an office must have: a name, a known kind, a changwat, and lists, agencies and villages whose keys stand once.
// The error is invalid, key "office.invalid", with the fields.
func (o Office) Check() error {
	var wrong []FieldError
	if blank(o.Name) {
		wrong = append(wrong, Wrong("name", "field.required"))
	}
	if blank(o.Changwat) {
		wrong = append(wrong, Wrong("changwat", "field.required"))
	}
	switch o.Kind {
	case Tambon, TownTambon, Town, City, Provincial, OtherOffice:
	default:
		wrong = append(wrong, Wrong("kind", "field.choice"))
	}
	wrong = slices.Concat(wrong, o.listFaults(), o.Setting.Pay.faults(), paperFaults(o.Setting.Papers))
	numbers := map[int]bool{}
	for i, v := range o.Villages {
		if v.Number < 1 || numbers[v.Number] {
			wrong = append(wrong, Wrong(path("villages", i, "number"), "field.twice"))
		}
		numbers[v.Number] = true
	}
	return InvalidFields("office.invalid", wrong)
}

// listFaults: the keys of lists, of the issues within a list, and of agencies stand once each.
func (o Office) listFaults() []FieldError {
	var wrong []FieldError
	lists, agencies := map[string]bool{}, map[string]bool{}
	for i, l := range o.Lists {
		if blank(l.Key) || lists[l.Key] {
			wrong = append(wrong, Wrong(path("lists", i, "key"), "field.twice"))
		}
		lists[l.Key] = true
		codes := map[string]bool{}
		for j, issue := range l.Issues {
			if blank(issue.Code) || codes[issue.Code] {
				wrong = append(wrong, Wrong(path(path("lists", i, "issues"), j, "code"), "field.twice"))
			}
			codes[issue.Code] = true
		}
	}
	for i, a := range o.Agencies {
		if blank(a.Key) || agencies[a.Key] {
			wrong = append(wrong, Wrong(path("agencies", i, "key"), "field.twice"))
		}
		agencies[a.Key] = true
	}
	return wrong
}
