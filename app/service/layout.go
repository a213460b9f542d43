package service

import (
	"encoding/json"
	"strings"

	"kongthun/assets"
	"kongthun/model"
)

// Layout reads the column map of a workbook that comes with the program: "proposal", "problem", "member", "hearing",
// "issue", "projectlist", "action", "register". Refused: an unknown one, key "service.layout_none".
func Layout(key string) (model.Layout, error) {
	var l model.Layout
	raw, err := assets.Files.ReadFile("layouts/" + key + ".json")
	if err != nil || strings.ContainsAny(key, `/\.`) {
		return l, model.NotFound("service.layout_none", "kind", key, "kinds", strings.Join(TemplateKinds(), " "))
	}
	return l, json.Unmarshal(raw, &l)
}
