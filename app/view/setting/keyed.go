package setting

import (
	"slices"
	"strconv"

	"kongthun/model"
)

// named is an entry of a list that other values point at by its key.
type named struct{ key, name string }

// keysFor gives keys to the names of an edited list, so that what points at an entry still does: an entry with the same name
// keeps its key; one that was renamed keeps the key of the place where it stood; others get a free key of the prefix.
func keysFor(old []named, names []string, prefix string) []string {
	keys := make([]string, len(names))
	used := map[string]bool{}
	for i, name := range names {
		for _, o := range old {
			if o.name == name && !used[o.key] {
				keys[i], used[o.key] = o.key, true
				break
			}
		}
	}
	for i := range names {
		if keys[i] == "" && i < len(old) && !used[old[i].key] {
			keys[i], used[old[i].key] = old[i].key, true
		}
	}
	for _, o := range old {
		used[o.key] = true // a key that was given up is not given to another entry
	}
	for i := range names {
		if keys[i] == "" {
			keys[i] = freeKey(used, prefix)
			used[keys[i]] = true
		}
	}
	return keys
}

// freeKey is the first of prefix1, prefix2, … that is not used.
func freeKey(used map[string]bool, prefix string) string {
	for n := 1; ; n++ {
		if key := prefix + strconv.Itoa(n); !used[key] {
			return key
		}
	}
}

// usedKeys are the keys of a list.
func usedKeys(list []named) map[string]bool {
	used := map[string]bool{}
	for _, n := range list {
		used[n.key] = true
	}
	return used
}

func listNames(lists []model.IssueList) []named {
	return mapped(lists, func(l model.IssueList) named { return named{l.Key, l.Name} })
}

func agencyNames(list []model.Agency) []named {
	return mapped(list, func(a model.Agency) named { return named{a.Key, a.Name} })
}

func seatNames(list []model.Seat) []named {
	return mapped(list, func(s model.Seat) named { return named{s.Key, s.Name} })
}

func criterionNames(list []model.Criterion) []named {
	return mapped(list, func(c model.Criterion) named { return named{c.Key, c.Name} })
}

func gateNames(list []model.Gate) []named {
	return mapped(list, func(g model.Gate) named { return named{g.Key, g.Name} })
}

func mapped[T, U any](list []T, to func(T) U) []U {
	out := make([]U, len(list))
	for i, v := range list {
		out[i] = to(v)
	}
	return out
}

// at is the i-th entry of a list that is about to be changed: the list is copied first, for values share their lists.
func at[T any](list *[]T, i int) *T {
	*list = slices.Clone(*list)
	return &(*list)[i]
}
