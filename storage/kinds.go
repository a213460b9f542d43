package storage

import "kongthun/model"

// entity is what the generic table knows of one kind: its struct, and what its own file adds to Put.
type entity struct {
	holds  func(Value) bool
	decode func(plain []byte) (Value, error) // strict: a field that the struct does not have is an error
	check  func(*Reader, Value) error
}

// entityOf is the one list of what each bucket holds. A kind that is not in it holds nothing.
func entityOf(kind model.Kind) entity {
	switch kind {
	case model.KindOffice:
		return holding(onlyOffice)
	case model.KindFund:
		return holding[model.Fund](nil)
	case model.KindBody:
		return holding[model.Body](nil)
	case model.KindYear:
		return holding(yearOnce)
	case model.KindRound:
		return holding(roundOnce)
	case model.KindPerson:
		return holding[model.Person](nil)
	case model.KindMember:
		return holding(seatThere)
	case model.KindProblem:
		return holding[model.Problem](nil)
	case model.KindProposal:
		return holding(courseKept)
	case model.KindSheet:
		return holding(sheetOnce)
	case model.KindMeeting:
		return holding(numberFree)
	case model.KindHearing:
		return holding[model.Hearing](nil)
	case model.KindProblemList:
		return holding(listOnce)
	case model.KindRating:
		return holding(ratingOnce)
	case model.KindCertification:
		return holding(certifiesClosed)
	case model.KindAccount:
		return holding(accountKept)
	case model.KindProject:
		return holding(projectFits)
	case model.KindDisbursement:
		return holding(requestFits)
	case model.KindEntry:
		return holding(entryFits)
	case model.KindMonth:
		return holding(monthOnce)
	case model.KindOutcome:
		return holding(outcomeOnce)
	case model.KindSending:
		return holding[model.Sending](nil)
	case model.KindIssued:
		return holding(keptAsIssued)
	}
	return entity{holds: func(Value) bool { return false }}
}

// holding makes the entity of a struct; check may be nil.
func holding[T Value](check func(*Reader, T) error) entity {
	return entity{
		holds: func(v Value) bool {
			_, ok := v.(T)
			return ok
		},
		decode: func(plain []byte) (Value, error) { return strict[T](plain) },
		check: func(r *Reader, v Value) error {
			if check == nil {
				return nil
			}
			return check(r, v.(T))
		},
	}
}

// where lists the values of a kind that fit.
func where[T Value](r *Reader, kind model.Kind, fits func(T) bool) ([]T, error) {
	all, err := List[T](r, kind)
	if err != nil {
		return nil, err
	}
	var out []T
	for _, v := range all {
		if fits(v) {
			out = append(out, v)
		}
	}
	return out, nil
}

// taken refuses with the given error when another value than v fits.
func taken[T Value](r *Reader, v T, refusal error, fits func(T) bool) error {
	others, err := where(r, v.Key().Kind(), func(o T) bool { return o.Key() != v.Key() && fits(o) })
	if err != nil {
		return err
	}
	if len(others) > 0 {
		return refusal
	}
	return nil
}

// find fetches a value that may not be there yet: then its ID is empty.
func find[T Value](r *Reader, id model.ID) (T, error) {
	var none T
	there, err := r.Has(id)
	if err != nil || !there {
		return none, err
	}
	return Get[T](r, id)
}
