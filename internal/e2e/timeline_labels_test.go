package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// longTitle is what an event of the labels' story is called: short words, long
// ones as German has them, and words written from right to left.
func longTitle(i int) string {
	switch i % 4 {
	case 0:
		return fmt.Sprintf("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz %d", i)
	case 1:
		return fmt.Sprintf("מועצת העיר אישרה את התקציב החדש %d", i)
	case 2:
		return fmt.Sprintf("أعلن المجلس البلدي موعد الانتخابات %d", i)
	}
	return fmt.Sprintf("the Donaudampfschifffahrtsgesellschaft's harbour vote %d", i)
}

// overlapping are the pairs of labels that cover each other, and those that
// leave the plot; a tenth of a pixel is none.
const overlapping = `(() => {
	const svg = document.querySelector("#tl-svg").getBoundingClientRect();
	const names = document.querySelector("#tl-names").getBoundingClientRect();
	const boxes = [...document.querySelectorAll("#tl-svg text.tw")].map(t => ({ words: t.textContent, box: t.getBoundingClientRect() }));
	const wrong = [];
	for (const [i, a] of boxes.entries()) {
		if (a.box.right > svg.right + 1 || a.box.left < svg.left + (names.width - 4)) wrong.push("out: " + a.words);
		for (const b of boxes.slice(i + 1)) {
			// Boxes of text are as high as the font's lines; rows stand 17 units apart.
			if (a.box.left < b.box.right - .1 && b.box.left < a.box.right - .1 && Math.abs(a.box.top - b.box.top) < a.box.height * .6) wrong.push(a.words + " / " + b.words);
		}
	}
	return wrong.slice(0, 5).join("; ") + "#" + boxes.length;
})()`

// TestLabelsNeverOverlap zooms into three hundred events, at the widths of a
// phone and of a screen, by the boxes that the browser gives their labels.
func TestLabelsNeverOverlap(t *testing.T) {
	c := chronicler{seed: 11, first: 19_000, days: 400, title: longTitle}
	page, err := pageOf(t, c.tell(300))
	if err != nil {
		t.Fatal(err)
	}
	address := servePage(t, page)
	for _, width := range []int64{360, 1280} {
		p := openTab(t)
		lookAs(p, width, false)
		p.do(chromedp.EmulateViewport(width, 1000))
		p.visit(address + "#/timeline")
		p.wait("document.querySelectorAll('#tl-svg a').length > 20")
		settled(p)
		most := 0
		for step := range 20 {
			got, count, _ := strings.Cut(p.text(overlapping), "#")
			if got != "" {
				t.Fatalf("%d px, step %d: %s", width, step, got)
			}
			var n int
			fmt.Sscan(count, &n)
			most = max(most, n)
			was := p.text("location.hash")
			eval[any](p, `void document.querySelector("#tl-zoomIn").click()`)
			p.wait("location.hash !== " + quote(was))
			settled(p)
		}
		if most < 12 {
			t.Errorf("%d px: %d labels at most", width, most)
		}
		p.quiet(address)
		p.close()
	}
}
