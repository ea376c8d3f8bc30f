// Package svg makes SVG elements for go-app. Each element needs the namespace
// (it isn't inherited: an element made without it draws nothing), so every
// element of a drawing is made by El.
package svg

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Namespace is that of SVG elements.
const Namespace = "http://www.w3.org/2000/svg"

// El returns an SVG element. Give positions as attributes written by N: the
// page's policy forbids style attributes, and go-app would print a float64
// with four decimals.
func El(tag string) app.HTMLElem {
	return app.Elem(tag).XMLNS(Namespace)
}

// shapes are drawn in a box of 16 × 16, filled by the even-odd rule: circle,
// square, triangle, diamond, plus, triangle down, ring, half disc.
var shapes = [...]string{
	"M1.4 8a6.6 6.6 0 1 0 13.2 0a6.6 6.6 0 1 0-13.2 0z",
	"M2 2h12v12H2z",
	"M8 1.2 15.2 14H.8z",
	"M8 .4 15.6 8 8 15.6.4 8z",
	"M5.6 1h4.8v4.6H15v4.8h-4.6V15H5.6v-4.6H1V5.6h4.6z",
	"M8 14.8 15.2 2H.8z",
	"M1.2 8a6.8 6.8 0 1 0 13.6 0a6.8 6.8 0 1 0-13.6 0zM4.9 8a3.1 3.1 0 1 0 6.2 0a3.1 3.1 0 1 0-6.2 0z",
	"M.8 11.5a7.2 7.2 0 0 1 14.4 0z",
}

// Shape returns the path of a source's shape in a box of 16 × 16.
func Shape(i int) string { return shapes[((i%len(shapes))+len(shapes))%len(shapes)] }

// Path returns a path element.
func Path(d string) app.HTMLElem { return El("path").Attr("d", d).Attr("fill-rule", "evenodd") }
