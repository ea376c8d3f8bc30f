package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// The keys that the tests press.
const (
	tabKey    = "\t"
	enterKey  = "\r"
	escapeKey = kb.Escape
	downKey   = kb.ArrowDown
)

// openAt opens the page at an address, and waits until it is there.
func openAt(t *testing.T, fragment, ready string) (*host, *tab) {
	t.Helper()
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	lookAs(p, 0, false)
	p.visit(h.at(fragment))
	p.wait("window.parallax && parallax.live && document.querySelector(" + quote(ready) + ")")
	return h, p
}

// walkTo presses the Tab key until the focus is on an element that a selector
// finds.
func walkTo(p *tab, selector string) {
	p.t.Helper()
	for range 400 {
		if p.is("document.activeElement.matches(" + quote(selector) + ")") {
			return
		}
		p.do(pressing(tabKey))
	}
	p.t.Fatalf("the Tab key doesn't lead to %s\n%s", selector, p.state())
}

// focusOn puts the focus where a reader's own Tab keys would have led before.
func focusOn(p *tab, selector string) {
	p.t.Helper()
	p.wait("document.querySelector(" + quote(selector) + ")")
	eval[any](p, "void document.querySelector("+quote(selector)+").focus()")
}

// tells waits until the line at the foot of the window says something.
func tells(p *tab, words string) {
	p.t.Helper()
	p.wait("document.querySelector('.told [role=status]').textContent.includes(" + quote(words) + ")")
}

// holds waits until an element holds words, or, with not, until it doesn't.
func holds(p *tab, selector, words string, not bool) {
	p.t.Helper()
	has := "(document.querySelector(" + quote(selector) + ")?.textContent ?? '').includes(" + quote(words) + ")"
	if not {
		has = "!" + has
	}
	p.wait(has)
}

// undone takes the last step back by the button, and waits for the word of it.
func undone(p *tab) {
	p.t.Helper()
	p.click("[id='told.undo']")
	tells(p, "Undone:")
	p.wait("document.querySelector('[id=\"told.redo\"]')")
}

// novemberSeventh is an expression of time of the first article.
const novemberSeventh = `[...document.querySelectorAll('#main .art a.k-time')].find(a => a.textContent === 'November 7')`

func TestCorrectDate(t *testing.T) {
	h, p := openAt(t, "#/sources", "#main a.k-time")
	eval[any](p, "void "+novemberSeventh+".click()")
	p.click(".reason [id^=offer-time]")
	p.wait("document.activeElement.id === 'fix-from' && document.activeElement.value === '2025-11-07'")
	eval[any](p, "void (document.querySelector('#fix-from').value = '')")
	p.click(".fix .btn.do")
	holds(p, "#fix-problem", "Give the first day in full", false)

	eval[any](p, "void (document.querySelector('#fix-from').value = '2025-11-12')")
	where, scrolled := p.text("location.hash"), p.text("scrollY")
	eval[any](p, "void document.querySelector('.fix .btn.do').click()")
	p.wait("!document.querySelector('.fix') && document.activeElement.id === 'reason'")
	tells(p, "The date of “November 7” (A ¶2) was set to 12 November 2025.")
	holds(p, ".reason", "Corrected by you.", false)
	holds(p, ".reason b", "12 November 2025", false)
	if got := p.text("location.hash"); got != where {
		t.Errorf("the address is %s, was %s", got, where)
	}
	if got := p.text("scrollY"); got != scrolled {
		t.Errorf("scrolled to %s, was %s", got, scrolled)
	}
	if !p.is("document.activeElement.id === 'reason' && document.querySelector('.art .fixed')") {
		t.Error("the focus has left the card, or the text isn't marked: " + p.text("document.activeElement.outerHTML.slice(0, 100)"))
	}

	p.click(`.views a[href^="#/timeline"]`)
	p.wait("[...document.querySelectorAll('.evlist a')].some(a => a.textContent.includes('12') && a.textContent.includes('Nov'))")
	undone(p)
	p.click(`.views a[href^="#/sources"]`)
	p.wait("!document.querySelector('.art .fixed')")

	// It means no time: then nothing is found there, but what was said stays.
	eval[any](p, "void "+novemberSeventh+".click()")
	p.click(".reason [id^=offer-time]")
	p.wait("document.activeElement.id === 'fix-from'")
	p.click(".fix .row:last-child .btn:nth-child(2)")
	tells(p, "was said to mean no time")
	holds(p, ".reason", "Corrected by you. “November 7” names no time.", false)
	p.click(".reason .own .btn")
	tells(p, "Taken back:")
	p.wait("!document.querySelector('.art .fixed')")
	p.quiet(h.URL)
}

func TestCorrectDateByKeyboard(t *testing.T) {
	h, p := openAt(t, "#/sources", "#main a.k-time")
	focusOn(p, "#main a.k-time")
	p.do(pressing(enterKey))
	p.wait("document.querySelector('.reason')")
	walkTo(p, "[id^=offer-time]")
	p.do(pressing(enterKey))
	p.wait("document.activeElement.id === 'fix-from'")
	p.do(pressing(escapeKey))
	p.wait("!document.querySelector('.fix') && document.activeElement.matches('[id^=offer-time]')")
	p.do(pressing(enterKey))
	p.wait("document.activeElement.id === 'fix-from'")
	p.do(pressing("11112025"), pressing(enterKey))
	tells(p, "was set to 11 November 2025")
	holds(p, ".reason", "Corrected by you.", false)
	walkTo(p, ".own .btn")
	p.do(pressing(enterKey))
	tells(p, "Taken back:")
	p.wait("!document.querySelector('.own')")
	walkTo(p, "[id='told.undo']")
	p.do(pressing(enterKey))
	tells(p, "Undone: Taken back:")
	p.wait("document.querySelector('.own')")
	p.quiet(h.URL)
}

func TestCorrectDateInTheCard(t *testing.T) {
	h, p := openAt(t, "#/timeline", "#main li[id^=ev-] a")
	p.click("#main .evlist li:last-child a")
	p.click("#card .rep [id^=offer-time]")
	p.wait("document.activeElement.id === 'fix-from'")
	eval[any](p, "void (document.querySelector('#fix-from').value = '2025-09-30')")
	p.click("#card .fix .btn.do")
	tells(p, "was set to 30 September 2025")
	holds(p, "#card", "Corrected by you.", false)
	p.wait("[...document.querySelectorAll('.evlist .when')].some(e => e.textContent.includes('30 Sep'))")
	holds(p, ".evlist a[aria-current]", "corrected by you", false)
	undone(p)
	p.wait("![...document.querySelectorAll('.evlist .when')].some(e => e.textContent.includes('30 Sep'))")
	p.quiet(h.URL)
}

// TestCorrectedEventIsGone says that the only time of an event means none:
// then the reader stands before what was said, with the way back.
func TestCorrectedEventIsGone(t *testing.T) {
	h, p := openAt(t, "#/timeline", "#main li[id^=ev-] a")
	p.click("#main li[id^=ev-] a")
	title := p.text("document.querySelector('#card-title').textContent")
	p.click("#card .rep [id^=offer-time]")
	p.click("#card .fix .row:last-child .btn:nth-child(2)")
	tells(p, "was said to mean no time")
	holds(p, "#card", "Corrected by you.", false)
	p.wait("document.activeElement.matches('#card, #card *')")
	p.click("#card .own .btn")
	tells(p, "Taken back:")
	holds(p, "#card-title", title, false)
	p.quiet(h.URL)
}

// chooseFirst switches on a kind of finding and goes to the first one, by
// click, or by the keyboard.
func chooseFirst(p *tab, kind string, keyboard bool) {
	p.t.Helper()
	if keyboard {
		walkTo(p, "button.k-"+kind)
		p.do(pressing(enterKey))
		walkTo(p, "a.k-"+kind)
		p.do(pressing(enterKey))
	} else {
		p.click("button.k-" + kind)
		p.click("a.k-" + kind)
	}
	p.wait("document.querySelector('.reason')")
}

// fill opens a form, types into its field and saves it.
func fill(p *tab, offer, field, typed string, keyboard bool) {
	p.t.Helper()
	if keyboard {
		walkTo(p, offer)
		p.do(pressing(enterKey))
		p.wait(fmt.Sprintf("document.activeElement.id === %q", field))
		p.do(pressing(typed), pressing(enterKey))
		return
	}
	p.click(offer)
	p.wait(fmt.Sprintf("document.activeElement.id === %q", field))
	eval[any](p, fmt.Sprintf("void (document.querySelector('#%s').value = %q)", field, typed))
	p.click(".fix .btn.do")
}

func TestCorrectSpeaker(t *testing.T) {
	for _, keyboard := range []bool{false, true} {
		t.Run(hand(keyboard), func(t *testing.T) {
			h, p := openAt(t, "#/sources", "#main a.k-time")
			chooseFirst(p, "quote", keyboard)
			before := p.text("document.querySelector('.reason .work').textContent")
			fill(p, ".reason [id^=offer-speaker]", "fix-actor", "Maren Holt", keyboard)
			tells(p, "was set to Maren Holt.")
			holds(p, ".reason .work", "Maren Holt", false)
			holds(p, ".reason", "Corrected by you.", false)
			walkTo(p, "[id='told.undo']")
			p.do(pressing(enterKey))
			holds(p, ".reason", before, false)
			holds(p, ".reason", "Corrected by you.", true)

			// An actor of the story, by its name.
			p.click(".reason [id^=offer-speaker]")
			p.wait("document.querySelectorAll('#fix-actors option').length > 5")
			name := p.text("[...document.querySelectorAll('#fix-actors option')].find(o => !" + quote(before) + ".includes(o.value) && o.label.includes('a person')).value")
			eval[any](p, "void (document.querySelector('#fix-actor').value = "+quote(name)+")")
			p.click(".fix .btn.do")
			tells(p, "was set to "+name+".")
			holds(p, ".reason .work", name, false)
			p.click(".reason .own .btn")
			holds(p, ".reason .work", name, true)

			// Nobody who is known.
			p.click(".reason [id^=offer-speaker]")
			p.click(".fix .row .btn:nth-child(2)")
			tells(p, "was said not to be known")
			holds(p, ".reason .work", "nobody named", false)
			undone(p)
			holds(p, ".reason .work", "nobody named", true)
			p.quiet(h.URL)
		})
	}
}

func hand(keyboard bool) string {
	if keyboard {
		return "by keyboard"
	}
	return "by click"
}

func TestCorrectActors(t *testing.T) {
	for _, keyboard := range []bool{false, true} {
		t.Run(hand(keyboard), func(t *testing.T) {
			h, p := openAt(t, "#/sources", "#main a.k-time")
			chooseFirst(p, "actor", keyboard)
			was := p.text("document.querySelector('.reason .work .w').textContent")
			fill(p, ".reason [id^=offer-same]", "fix-actor", "no one of that name", keyboard)
			holds(p, "#fix-problem", "Nobody in these articles has that name", false)
			name := p.text("[...document.querySelectorAll('#fix-actors option')].find(o => o.value !== " + quote(was) + ").value")
			eval[any](p, "void (document.querySelector('#fix-actor').value = "+quote(name)+")")
			p.do(pressing(enterKey))
			tells(p, "were said to be the same.")
			holds(p, ".reason", "Corrected by you.", false)
			p.wait("[...document.querySelectorAll('.reason .names .w')].some(e => e.textContent === " + quote(name) + ")")
			undone(p)
			p.wait("![...document.querySelectorAll('.reason .names .w')].some(e => e.textContent === " + quote(name) + ")")

			// Parted again, from one of its own names.
			if keyboard {
				walkTo(p, "[id^=offer-apart]")
				p.do(pressing(enterKey))
				p.wait("document.activeElement.id === 'fix-apart'")
				walkTo(p, ".fix .btn.do")
				p.do(pressing(enterKey))
			} else {
				p.click("[id^=offer-apart]")
				p.wait("document.activeElement.id === 'fix-apart' && document.activeElement.options.length > 0")
				p.click(".fix .btn.do")
			}
			tells(p, "were said not to be the same.")
			holds(p, ".reason", "Corrected by you.", false)
			undone(p)
			holds(p, ".reason", "Corrected by you.", true)
			p.quiet(h.URL)
		})
	}
}

func TestCorrectMatches(t *testing.T) {
	for _, keyboard := range []bool{false, true} {
		t.Run(hand(keyboard), func(t *testing.T) {
			h, p := openAt(t, "#/compare", "#pane-0 a.by")
			press := func(selector string) {
				if keyboard {
					walkTo(p, selector)
					p.do(pressing(enterKey))
				} else {
					p.click(selector)
				}
			}
			press("#step-on")
			p.wait("document.querySelector('#pair [id^=part-]')")
			ribbons := p.text("document.querySelectorAll('#cols .rib:not(.part)').length")
			press("[id^=part-]")
			tells(p, "were said not to say the same.")
			holds(p, "#pair", "Corrected by you.", false)
			p.wait("document.querySelector('#cols .rib.part') && [...document.querySelectorAll('#cols .riblab')].some(e => e.textContent.includes('parted by you'))")
			undone(p)
			p.wait("!document.querySelector('.rib.part') && document.querySelectorAll('#cols .rib:not(.part)').length === " + ribbons)

			// What was found nowhere is there.
			press("#pane-0 a.solo")
			p.wait("document.querySelector('#pair [id^=match-]')")
			press("#pair [id^=match-]")
			p.wait("document.activeElement.matches('#pane-1 .cand')")
			if keyboard {
				p.do(pressing(escapeKey))
				p.wait("!document.querySelector('.cand') && document.activeElement.matches('[id^=match-]')")
				p.do(pressing(enterKey))
				p.wait("document.activeElement.matches('#pane-1 .cand')")
				first := p.text("document.activeElement.dataset.p")
				p.do(pressing(downKey))
				p.wait("document.activeElement.matches('.cand') && document.activeElement.dataset.p !== " + quote(first))
				p.do(pressing(enterKey))
				p.wait("document.activeElement.id === 'match-yes'")
				p.do(pressing(enterKey))
			} else {
				p.click("#pane-1 .cand")
				p.wait("document.activeElement.id === 'match-yes'")
				p.click("#match-yes")
			}
			tells(p, "were said to say the same.")
			holds(p, "#pair", "Corrected by you.", false)
			p.wait("document.querySelector('#cols .rib.own') && [...document.querySelectorAll('#cols .riblab')].some(e => e.textContent.includes('matched by you'))")
			undone(p)
			p.wait("!document.querySelector('.rib.own')")
			p.quiet(h.URL)
		})
	}
}

func TestCorrectSource(t *testing.T) {
	for _, keyboard := range []bool{false, true} {
		t.Run(hand(keyboard), func(t *testing.T) {
			h, p := openAt(t, "#/sources", "#offer-source-A")
			if keyboard {
				walkTo(p, "#offer-source-A")
				p.do(pressing(enterKey))
			} else {
				p.click("#offer-source-A")
			}
			p.wait("document.querySelector('#documents').open && document.activeElement.id === 'source-form-title'")
			walkTo(p, "#source-form-publisher")
			p.do(pressing("The Halsten Courier"))
			walkTo(p, "#source-form-save")
			p.do(pressing(enterKey))
			p.wait("[...document.querySelectorAll('.art')][0].querySelector('header').textContent.includes('The Halsten Courier')")
			p.do(pressing(escapeKey))
			p.wait("!document.querySelector('#documents').open")
			holds(p, ".art header", "Corrected by you.", false)
			undone(p)
			holds(p, ".art header", "The Halsten Courier", true)
			p.quiet(h.URL)
		})
	}
}

func TestNoteOnAPassage(t *testing.T) {
	for _, keyboard := range []bool{false, true} {
		t.Run(hand(keyboard), func(t *testing.T) {
			h, p := openAt(t, "#/sources", "#main a.k-time")
			focusOn(p, "#main .para a.no")
			p.do(pressing(enterKey))
			p.wait("document.querySelector('.reason [id^=offer-note]')")
			const note = "Is this so? <b>Ask.</b>"
			if keyboard {
				walkTo(p, "[id^=offer-note]")
				p.do(pressing(enterKey))
				p.wait("document.activeElement.id === 'fix-note'")
				p.do(pressing(note))
				walkTo(p, ".fix .btn.do")
				p.do(pressing(enterKey))
			} else {
				fill(p, "[id^=offer-note]", "fix-note", note, false)
			}
			holds(p, ".noted-text .said", note, false)
			p.wait("document.querySelector('.art .noted-block')")
			holds(p, ".reason [id^=offer-note]", "Change the note", false)

			// It is in the list of all notes, and beside the passage in Compare.
			p.click(".mast button.find")
			holds(p, "#documents", note, false)
			eval[any](p, "void document.querySelector('#documents').close()")
			p.wait("!document.querySelector('#documents').open")
			p.click(".noted-text .btn")
			p.wait("!document.querySelector('.noted-text')")
			p.click("[id='told.undo']")
			holds(p, ".noted-text .said", note, false)
			p.quiet(h.URL)
		})
	}
}

// TestCorrectionsSurvive puts a date right, opens the page anew, and finds it
// still right.
func TestCorrectionsSurvive(t *testing.T) {
	h, p := openAt(t, "#/sources", "#main a.k-time")
	eval[any](p, "void "+novemberSeventh+".click()")
	p.click(".reason [id^=offer-time]")
	p.wait("document.querySelector('#fix-from')")
	eval[any](p, "void (document.querySelector('#fix-from').value = '2025-11-12')")
	p.click(".fix .btn.do")
	holds(p, ".reason", "Corrected by you.", false)
	settled(p)
	address := p.text("location.href")
	q := openBeside(p)
	q.visit(address)
	holds(q, ".reason", "Corrected by you.", false)
	holds(q, ".reason b", "12 November 2025", false)
	q.quiet(h.URL)
}
