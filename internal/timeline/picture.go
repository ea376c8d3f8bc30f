package timeline

import "math"

// Where things stand on the chart, in pixels.
const (
	PlotLeft    = 114.0 // the names of the lanes stand left of it
	PlotMargin  = 4.0   // right of the plot
	AxisY       = 42.0
	rowHeight   = 17.0 // of a row of labels
	laneHeight  = 42.0 // of a source's lane
	lettersDown = 44.0 // from a line to the lower end of its letters
	linesMost   = 3    // lines of marks in a merged lane
	letterPitch = 14.0
	hitLeast    = 24.0 // width and height of what can be pressed

	// How far marks reach over the ends of the story: the names stand on the
	// left, and the drawing ends on the right. A letter is narrower than its
	// pitch.
	overLeft  = 8.0
	overRight = PlotMargin + 1
)

// The hatching of what is only possible: a tile and the path that is stroked in
// it. The tile is of whole pixels and not turned, because WebKit draws a tile
// once and stretches what it drew where the pixels don't meet: the lines then
// get thick and thin by turns.
const (
	HatchSide = "7"
	HatchPath = "M-1 1l2-2M0 7l7-7M6 8l2-2"
)

// A Picture is the chart, laid out.
type Picture struct {
	Width, Height float64
	Scale         Scale
	Ticks         []Tick
	Headings      []Heading
	Folds         []Fold
	Lanes         [2]Lane      // what happened, what was said; a lane without items has no lines
	Sources       []SourceLane // one for each source
	SourcesTop    float64
	Unlabelled    int // marks in view whose label found no room
	Outside       int // items that the window leaves out
	Unplaced      int // undated items that no text places: only in the list
}

// A Lane is a merged lane: lines of marks, each with its labels over it.
type Lane struct {
	Lines  []float64 // y of each line
	Rows   []int     // of labels over each line
	Bottom float64
	Marks  []Mark
}

// A Mark is an event on a merged lane, or a cluster of several.
type Mark struct {
	Key     string
	Items   []int // indexes in the model; more than one is a cluster
	Sources int   // how many sources report a cluster
	Differ  int   // how many items of a cluster sources differ on
	Y       float64
	X       float64 // where its leader stands
	X0, X1  float64 // the room it takes, letters included
	Shape   Shape
	Whisker []float64 // the dates that differ, where they stand; the joining line runs from first to last
	Open    bool      // the joining line is dashed
	Letters []Letter
	Label   *Label
	Chosen  bool
}

// A Shape is how a stretch is drawn: as a tick, as bars, or hollow.
type Shape struct {
	Kind Kind
	X    float64 // of a tick or a hollow shape
	Bars []Bar
}

// A Kind of shape.
type Kind int

// The kinds: a day, a longer stretch, and what is undated or planned.
const (
	NoShape Kind = iota
	TickShape
	BarShape
	HollowShape
)

// A Bar is a part of a stretch: solid where sure, hatched where possible.
type Bar struct {
	X0, X1 float64
	Sure   bool
}

// A Letter is a source's shape and letter under a mark. Source -1 stands for
// More sources.
type Letter struct {
	Source int
	More   int
	X      float64
}

// A Label is an item's title over its mark, with a leader down to it.
type Label struct {
	X, Y  float64 // left end of the baseline
	Width float64
	Text  string
	Cut   bool // Text is only the title's first words
	row   int
}

// A SourceLane is one source's lane.
type SourceLane struct {
	Source    int     // its number
	Y         float64 // its line
	SolidTo   float64 // x: the source can't have been out before
	DashedTo  float64 // x: it may have been until here
	Closed    bool    // a bracket at DashedTo: it was out by then
	Known     bool    // when it was out is known at all
	Marks     []LaneMark
	BracketIn bool // the bracket stands inside the plot
}

// A LaneMark is one or several reports of a source at one place.
type LaneMark struct {
	Items  []int // the first of them
	More   int   // how many others
	Shape  Shape
	Y      float64 // middle
	X0, X1 float64
	Chosen bool
}

// ScaleFor returns the scale of a chart of this width for a window; from not
// before to is the whole story.
func ScaleFor(segs []Segment, width, from, to float64) Scale {
	return NewScale(segs, PlotLeft, math.Max(width-PlotMargin, PlotLeft+1), from, to)
}
