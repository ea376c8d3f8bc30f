package e2e

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// TestCiteInAFrame cites a pair in a frame that allows scripts and nothing else,
// and copies it.
func TestCiteInAFrame(t *testing.T) {
	single := theSite(t).File("parallax.html")
	inner := file(t, single, "parallax.html")
	outer := file(t, []byte(`<!doctype html><meta charset=utf-8><title>Course</title><iframe sandbox="allow-scripts" width="1200" height="800" src="`+fileURL(inner)+`#/compare"></iframe>`), "course.html")
	p := openTab(t)
	call(p, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	p.visit(fileURL(outer))
	p.waitInFrame("window.parallax && parallax.live && document.querySelector('#step-on')")
	inFrame := func(expression string) { // as if the reader had pressed something
		t.Helper()
		id, err := p.frame()
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(p.ctx, patience)
		defer cancel()
		if _, err := chromedp.Run(ctx, chromedp.Evaluate[any]("void ("+expression+")", func(e *runtime.EvaluateParams) {
			yes := true
			e.ContextID, e.UserGesture = id, &yes
		})); err != nil {
			t.Fatal(err)
		}
	}
	inFrame("document.addEventListener('copy', e => window.copied = e.target.value)")
	inFrame("document.querySelector('#step-on').click()")
	p.waitInFrame("document.querySelector('#pair .cite-open')")
	inFrame("document.querySelector('#pair .cite-open').click()")
	p.waitInFrame("document.querySelectorAll('.citation').length === 3")
	inFrame("document.querySelector('#cite-copy-1').click()")
	p.waitInFrame("document.querySelector('#citations [role=status]').textContent.length > 10")
	if got, _ := p.inFrame("(window.copied || '') === document.querySelectorAll('.citation')[1].textContent || document.querySelector('#citations [role=status]').textContent"); got != "true" {
		t.Errorf("copied: %s", got)
	}
}
