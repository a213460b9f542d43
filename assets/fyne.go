package assets

import _ "embed"

// FyneThai is Fyne's own wording in Thai (39 keys, go-i18n JSON), for app/view/look.
//
//go:embed fyne-th.json
var FyneThai []byte
