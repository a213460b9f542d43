package storage

import "kongthun/model"

// schema3Kinds are the kinds that schema 3 brought: the money and what comes after the decision.
var schema3Kinds = []model.Kind{
	model.KindAccount, model.KindProject, model.KindDisbursement, model.KindEntry, model.KindMonth, model.KindOutcome, model.KindSending,
}

// toSchema3 makes room for them. What a year's income was keyed as stays the year's plan.
func toSchema3(r *Raw) error {
	for _, k := range schema3Kinds {
		if err := r.Make(k); err != nil {
			return err
		}
	}
	return nil
}
