// Package query holds the small questions that the page asks a story and
// their plain-data answers. The page never walks a story: a view asks just
// for what it shows, through a Desk, so that the story may live in the same
// thread or in a worker.
//
// Each view has a file: its Ask (a Question) and its answer, a struct of plain
// data, made by one pure function. Answers name sources by letter and shape
// and hold passages verbatim, with the place they were cut from.
package query

import (
	"errors"
	"slices"

	"parallax/internal/corpus"
	"parallax/internal/search"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/why"
)

// A Question is an Ask of one of the views.
type Question interface {
	// Answer is pure: the same question to the same book has the same answer.
	Answer(b *Book) Page
}

// A Page is an answer: a pointer to a struct of plain data, not changed after
// it was given.
type Page any

// A Desk answers questions about the story of the documents it read last.
// The answers come by callback, so that a desk may ask a worker. They come in
// the order of the questions; an answer to a question asked before the last
// Read is never given.
type Desk interface {
	// Read reads the work as the whole corpus and then tells what came of it.
	// When it fails, or is stopped, the story read before stays. watch is told
	// how far it is, and may be nil.
	Read(w Work, watch func(Progress), done func(Receipt))
	// Stop ends a Read that is under way; its receipt says ErrStopped.
	Stop()
	// Ask answers q; with nil when it could not be answered.
	Ask(q Question, answer func(Page))
}

// A Long question takes so long that the page's own thread is not to answer it:
// a file to be made of the whole story.
type Long interface {
	Question
	// Long does nothing.
	Long()
}

// Work is what a story is made of.
type Work struct {
	Files       []corpus.File
	Corrections story.Corrections
}

// Progress tells how far a reading is.
type Progress struct {
	Step      string // story.StepRead …
	Done, All int    // of the step; All is 0 where it can't be told
}

// A Receipt tells what became of the files.
type Receipt struct {
	// Notes say what the reader should know: a duplicate left out, say.
	Notes []why.Why
	// Err is why nothing was read; nil when all went well.
	Err error
}

// A Reading makes a story of work. It tells watch, which is never nil, how far
// it is.
type Reading func(w Work, watch func(Progress)) (*story.Story, []why.Why, error)

// NewDesk returns a desk in the caller's own thread: read is called by Read,
// and every callback before Read or Ask returns.
func NewDesk(read Reading) Desk { return &desk{read: read, book: NewBook(&story.Story{})} }

type desk struct {
	read Reading
	book *Book
}

func (d *desk) Read(w Work, watch func(Progress), done func(Receipt)) {
	if watch == nil {
		watch = func(Progress) {}
	}
	book, notes, err := open(d.read, w, watch)
	if err == nil {
		d.book = book
	}
	done(Receipt{Notes: notes, Err: err})
}

// Stop does nothing: a Read has ended when it returns.
func (d *desk) Stop() {}

// ErrMistake says that the reading itself broke on the documents.
var ErrMistake = errors.New("the documents could not be read because of a mistake in the program")

// ErrStopped says that a reading was stopped.
var ErrStopped = errors.New("the reading was stopped")

// ErrGone says that who was reading is gone.
var ErrGone = errors.New("the reading ended before it was done")

// open reads the work. A panic is an error here: documents come from anywhere,
// and what was read before must stay.
func open(read Reading, w Work, watch func(Progress)) (book *Book, notes []why.Why, err error) {
	defer func() {
		if recover() != nil {
			book, err = nil, ErrMistake
		}
	}()
	s, notes, err := read(w, watch)
	if err != nil {
		return nil, notes, err
	}
	return NewBook(s), notes, nil
}

func (d *desk) Ask(q Question, answer func(Page)) { answer(q.Answer(d.book)) }

// A Book is a story with what the answers look up in it again and again.
type Book struct {
	Story      *story.Story
	sources    map[string]int   // by id
	letters    []string         // of the sources
	actors     map[string]int   // by id
	events     map[string]int   // by id
	statements map[string]int   // by id
	times      map[string][]int // of a source, by its id
	figures    map[string][]int // of a source, by its id
	index      *search.Index
	lengths    []int          // of the sources, in words; nil until asked
	toldBy     [][]int        // by event, the numbers of the sources that report it; nil until asked
	placed     map[[3]int]int // how many reports stand at a place: source's number, start and end; nil until asked
	lookup     *lookup
	timetable  *timetable // the last that was asked for; nil until then
}

// NewBook prepares a story for questions.
func NewBook(s *story.Story) *Book {
	b := &Book{Story: s, lookup: &lookup{}, letters: s.Letters(), sources: make(map[string]int, len(s.Sources)),
		actors: make(map[string]int, len(s.Actors)), events: make(map[string]int, len(s.Events)), statements: make(map[string]int, len(s.Statements))}
	for i, src := range s.Sources {
		b.sources[src.ID] = i
	}
	for i, a := range s.Actors {
		b.actors[a.ID] = i
	}
	for i := range s.Events {
		b.events[s.Events[i].ID] = i
	}
	for i := range s.Statements {
		b.statements[s.Statements[i].ID] = i
	}
	b.times, b.figures = map[string][]int{}, map[string][]int{}
	for i := range s.Times {
		b.times[s.Times[i].Source] = append(b.times[s.Times[i].Source], i)
	}
	for i := range s.Figures {
		b.figures[s.Figures[i].Source] = append(b.figures[s.Figures[i].Source], i)
	}
	return b
}

// Source returns the source with the id; nil when there is none.
func (b *Book) Source(id string) *story.Source {
	if i, ok := b.sources[id]; ok {
		return &b.Story.Sources[i]
	}
	return nil
}

// Actor returns the actor with the id; nil when there is none.
func (b *Book) Actor(id string) *story.Actor {
	if i, ok := b.actors[id]; ok {
		return &b.Story.Actors[i]
	}
	return nil
}

// appendNew appends v unless the list has it.
func appendNew[T comparable](list []T, v T) []T {
	if slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}

// length returns how many words a source has, by its place in the story.
func (b *Book) length(i int) int {
	if b.lengths == nil {
		b.lengths = make([]int, len(b.Story.Sources))
		for k := range b.Story.Sources {
			b.lengths[k] = text.CountWords(b.Story.Sources[k].Text)
		}
	}
	return b.lengths[i]
}

// search returns the index, made at the first search unless it was prepared.
func (b *Book) search() *search.Index {
	if b.index == nil {
		b.index = search.Build(b.Story)
	}
	return b.index
}

// prepare makes the timeline's table and the index before they are first asked
// for. It rests now and again, and ends when rest says so, or a search came
// meanwhile.
func (b *Book) prepare(rest func() bool) {
	if b.timetable == nil {
		(TimelineAsk{}).timetable(b, true)
		if !rest() {
			return
		}
	}
	if b.index != nil {
		return
	}
	if made := search.BuildResting(b.Story, func() bool { return rest() && b.index == nil }); made != nil && b.index == nil {
		b.index = made
	}
}
