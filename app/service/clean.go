package service

import (
	"reflect"

	"kongthun/model/thai"
)

// clean normalises every text in a value that is about to be stored (design: on the way in, never on the way out): texts in
// fields, lists, maps and what they hold. IDs, dates and other named strings are no prose and stay as they are.
func clean(v any) { cleanValue(reflect.ValueOf(v).Elem()) }

var proseType = reflect.TypeFor[string]()

func cleanValue(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if v.Type() == proseType && v.CanSet() {
			v.SetString(thai.Normalise(v.String()))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			cleanValue(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			cleanValue(v.Index(i))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			cleanValue(v.Elem())
		}
	case reflect.Map:
		cleanMap(v)
	}
}

// cleanMap rewrites the values of a map; map elements cannot be changed in place.
func cleanMap(m reflect.Value) {
	for _, key := range m.MapKeys() {
		item := reflect.New(m.Type().Elem()).Elem()
		item.Set(m.MapIndex(key))
		cleanValue(item)
		m.SetMapIndex(key, item)
	}
}
