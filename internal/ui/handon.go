package ui

import (
	"maps"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/bundle"
	"parallax/internal/host"
	"parallax/internal/project"
	"parallax/internal/publish"
	"parallax/internal/query"
)

// A way is one of the ways to hand the work on.
type way string

// The ways, in the order of the panel.
const (
	waySingle   way = "single"
	wayProject  way = "project"
	wayStory    way = "story"
	waySnapshot way = "snapshot"
	waySite     way = "site"

	wayOEmbed way = "oembed" // of the part for a frame
)

func ways() []way { return []way{waySingle, wayProject, wayStory, waySnapshot, waySite} }

// endings are how the files' names end.
var endings = map[way]string{
	waySingle: ".html", wayProject: ".project.json", wayStory: ".story.json", waySnapshot: "-plain.html", waySite: "-site.zip",

	wayPicture: "-timeline.svg", wayPixels: "-timeline.png", waySlides: ".timeline.json", waySheet: ".timeline.csv", wayCalendar: ".ics",
	wayFront: "-story.csv", wayFrontText: "-story.md", waySources: "-sources.csv", waySourcesText: "-sources.md",
	wayEvents: "-events.csv", wayCoverage: "-coverage.csv", wayCompare: "-compare.csv", wayDifferences: "-differences.csv", wayVoices: "-voices.csv",
	wayEventsText: "-events.md", wayCoverageText: "-coverage.md", wayCompareText: "-compare.md", wayDifferText: "-differences.md", wayVoicesText: "-voices.md",
}

// text reports whether a way's file is text, which can be copied.
func (w way) text() bool { return w != waySite && !w.picture() }

// handState is what there is to tell of files to be handed on. It is replaced,
// not changed.
type handState struct {
	Downloads string // whether a download will come here; see host.Downloads
	Home      home
	Making    way          // what is being made; empty when nothing
	Made      map[way]made // since the panel was opened
	Said      string       // one sentence on the last thing that was done
	Problem   string       // one sentence on what went wrong
	Shown     way          // whose text stands in the box; empty when none
	Picture   string       // the address of the picture that was drawn; empty when none was shown
}

// made is a file that was made.
type made struct {
	Name string
	Size int // bytes
}

// quiet is h with nothing told.
func (h handState) quiet() handState {
	h.Said, h.Problem = "", ""
	return h
}

// beginHanding makes handing on anew: what was made is of another work, or of the last
// time.
func (r *root) beginHanding() {
	r.handing++
	r.files = map[way]host.Made{}
	r.hand = handState{Downloads: host.Downloads(), Home: homeOf()}
}

// makeFile makes a file and gives it to the reader where a download may come.
type makeFile struct{ Way way }

func (m makeFile) do(r *root) {
	if r.hand.Making != "" {
		return
	}
	if _, ok := r.hand.Made[m.Way]; ok {
		r.hand = r.hand.quiet()
		r.save(m.Way)
		return
	}
	r.hand = r.hand.quiet()
	r.hand.Making = m.Way
	if q := otherFile(m.Way, r.state, r.work.Read.Now.Name); q != nil {
		r.askFile(m.Way, q)
		return
	}
	switch m.Way {
	case wayProject:
		r.askFile(m.Way, publish.ProjectFile{Project: r.work.Read.Now})
	case wayStory:
		r.askFile(m.Way, publish.StoryFile{})
	default:
		r.readParts(m.Way)
	}
}

// readParts collects what a page is made of, and then makes one.
func (r *root) readParts(w way) {
	mine := r.handing
	later, begun := r.later()
	host.ReadShell(func(shell host.Shell, err error) {
		later(func() {
			switch {
			case mine != r.handing:
			case err != nil:
				r.hand.Making, r.hand.Problem = "", say("handon.noParts")
			default:
				r.askFile(w, askOf(w, shell, r.work.Read.Now))
			}
		})
	})
	begun()
}

// askOf is the question for a page.
func askOf(w way, shell host.Shell, p project.Project) query.Question {
	parts := publish.Parts{Assets: bundle.Assets(shell.Parts), Length: shell.Length, Size: shell.Size, End: shell.End}
	switch w {
	case waySnapshot:
		return publish.SnapshotPage{Style: shell.Style}
	case waySite:
		return publish.SiteZip{Parts: parts, Project: p}
	default:
		return publish.SingleFile{Parts: parts, Project: p}
	}
}

// askFile has the desk make a file.
func (r *root) askFile(w way, q query.Question) {
	mine := r.handing
	later, begun := r.later()
	r.options.Desk.Ask(q, func(p query.Page) {
		later(func() {
			if mine != r.handing {
				return
			}
			r.hand.Making = ""
			file, ok := p.(*publish.File)
			if !ok || file == nil {
				r.hand.Problem = say("handon.failed", "what", say("handon."+string(w)))
				return
			}
			if w.picture() {
				r.drawPixels(w, file)
				return
			}
			r.fileMade(w, file)
		})
	})
	begun()
}

// fileMade takes a file over.
func (r *root) fileMade(w way, file *publish.File) {
	r.madeNow(w, publish.FileName(r.work.Read.Now.Name, endings[w]), file)
	r.save(w)
}

// madeNow notes that a file was made.
func (r *root) madeNow(w way, name string, file *publish.File) {
	r.keepMade(w, name, host.Make(file.Type, file.Data, file.Hole, file.After))
}

// keepMade notes a file that the browser holds.
func (r *root) keepMade(w way, name string, file host.Made) {
	r.files[w] = file
	all := maps.Clone(r.hand.Made)
	if all == nil {
		all = map[way]made{}
	}
	all[w] = made{Name: name, Size: r.files[w].Size()}
	r.hand.Made = all
}

// save gives a file that was made to the reader, and says what can be known of
// what came of it.
func (r *root) save(w way) {
	m := r.hand.Made[w]
	key := map[string]string{host.Yes: "handon.saved", host.Perhaps: "handon.perhaps", host.No: "handon.made"}
	came := r.files[w].Download(m.Name)
	r.hand.Said = say(key[came], "name", m.Name, "size", sizeOf(m.Size))
	if came != host.Yes && w == waySite {
		r.hand.Said += " " + say("handon.zip")
	}
}

// copyFile puts a file's text on the clipboard.
type copyFile struct{ Way way }

func (c copyFile) do(r *root) {
	m, ok := r.hand.Made[c.Way]
	if !ok {
		return
	}
	r.hand = r.hand.quiet()
	later, begun := r.later()
	if c.Way.picture() {
		r.files[c.Way].CopyPicture(r.copied(later, say("handon.picture.copied")))
	} else {
		r.files[c.Way].Copy(r.copied(later, say("handon.copied", "name", m.Name)))
	}
	begun()
}

// copyText puts a text on the clipboard.
func (r *root) copyText(text, said string) {
	later, begun := r.later()
	host.Copy(text, r.copied(later, said))
	begun()
}

// copied says what came of copying, or what to do instead.
func (r *root) copied(later func(func()), said string) func(bool) {
	mine := r.handing
	return func(ok bool) {
		later(func() {
			switch {
			case mine != r.handing:
			case ok:
				r.hand.Said = said
			default:
				r.hand.Problem = say("handon.notCopied")
			}
		})
	}
}

// showFile puts a file's text in a box, selected, so that the reader can copy
// it by hand.
type showFile struct{ Way way }

func (s showFile) do(r *root) {
	file, ok := r.files[s.Way]
	if !ok {
		return
	}
	r.hand.Shown = s.Way
	if s.Way.picture() {
		r.showPicture(s.Way)
		return
	}
	r.ctx.Defer(func(app.Context) { file.Show(textBoxID) })
}

// textBoxID is the id of the box that shows a text.
const textBoxID = "handon-text"

// sizeOf words a number of bytes.
func sizeOf(n int) string {
	switch {
	case n >= 100_000:
		return say("size.mega", "number", decimal(n, 1_000_000))
	case n >= 1000:
		return say("size.kilo", "number", decimal(n, 1000))
	}
	return say("size.bytes", "number", decimal(n, 1))
}

// decimal writes n divided by unit with one digit after the point, where there
// is one.
func decimal(n, unit int) string {
	tenths := (n*10 + unit/2) / unit
	if unit == 1 || tenths%10 == 0 {
		return strconv.Itoa(tenths / 10)
	}
	return strconv.Itoa(tenths/10) + "." + strconv.Itoa(tenths%10)
}
