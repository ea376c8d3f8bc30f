package e2e

import (
	"os"
	"path/filepath"

	"github.com/chromedp/cdproto/emulation"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// papers are widths and heights in inches.
var papers = map[string][2]float64{"A4": {8.27, 11.69}, "Letter": {8.5, 11}}

// printed is the page as a PDF on a paper. With PARALLAX_PRINTS it is kept in
// that folder, for somebody to look at.
func printed(p *tab, paper [2]float64, name string) []byte {
	p.t.Helper()
	margin := 0.4
	data := call(p, cdppage.PrintToPDF, cdppage.PrintToPDFParams{
		PaperWidth: paper[0], PaperHeight: paper[1], MarginTop: &margin, MarginBottom: &margin, MarginLeft: &margin, MarginRight: &margin,
	}).Data
	if dir := os.Getenv("PARALLAX_PRINTS"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, p.t.Name()+"-"+name+".pdf"), data, 0o644); err != nil {
			p.t.Error(err)
		}
	}
	return data
}

// asPaper lays the page out as it is printed, in a window as wide as what of a
// paper is within its margins.
func asPaper(p *tab, paper [2]float64) {
	p.t.Helper()
	p.do(chromedp.EmulateViewport(int64((paper[0]-0.8)*96), int64((paper[1]-0.8)*96)))
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
}

// asScreen undoes asPaper.
func asScreen(p *tab) {
	p.t.Helper()
	p.do(chromedp.EmulateViewport(1280, 900))
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{})
}
