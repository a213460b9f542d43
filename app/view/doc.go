// Package view is the window: one frame around the rooms, the choices of where the user stands (fund, year, round, body), and
// the start screen. Each room is a package below; rooms never import one another and reach each other through part.Desk.
//
// view calls service and shows what it hands out. It holds no rule: what a number means is worked out below and worded by
// phrase. Our widgets are in view/part, the theme in view/look; the tests of rooms play on view/stage.
package view
