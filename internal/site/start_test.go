package site

import "testing"

func TestOuter(t *testing.T) {
	for name, want := range map[string]string{
		"":                                                "",
		"main.main":                                       "main.main",
		"gogo":                                            "gogo",
		"parallax/internal/ui.(*page).Render":             "parallax/internal/ui.(*page).Render",
		"parallax/internal/ui.Run.func1":                  "parallax/internal/ui.Run",
		"parallax/internal/ui.Run.func12.3.1":             "parallax/internal/ui.Run",
		"parallax/internal/ui.Run.gowrap2":                "parallax/internal/ui.Run",
		"parallax/internal/ui.Run.deferwrap1":             "parallax/internal/ui.Run",
		"parallax/internal/ui.Run-range1":                 "parallax/internal/ui.Run",
		"parallax/internal/ui.(*page).Press-fm":           "parallax/internal/ui.(*page).Press",
		"parallax/internal/ui.func":                       "parallax/internal/ui.func",
		"sync/atomic.(*Pointer[a/b.C[d/e.F]]).Load.func1": "sync/atomic.(*Pointer).Load",
		"slices.SortFunc[go.shape.[]int,go.shape.int]":    "slices.SortFunc",
		"gopkg.in/some%2ev3.Decode":                       "gopkg.in/some%2ev3.Decode",
		"type:.eq.parallax/internal/why.Why":              "type:.eq.parallax/internal/why.Why",
	} {
		if got := outer(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestStarts(t *testing.T) {
	first := starts("main.main\nslices.SortFunc\n")
	for name, want := range map[string]bool{
		"main.main": true, "main.main.func2": true, "slices.SortFunc[go.shape.int]": true,
		"main.mainly": false, "slices.Sort": false, "": false,
	} {
		if got := first(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestStartsOn(t *testing.T) {
	version, err := goEnv("GOVERSION")
	if err != nil {
		t.Fatal(err)
	}
	if known, err := knowsRuntime(); err != nil || !known {
		t.Skip("the list is of another release than " + version)
	}
	if first := startsOn(version); first == nil || !first("runtime.schedinit") {
		t.Error("a page made with " + version + " isn't split: run `make start`")
	}
	if startsOn("go1.25") != nil {
		t.Error("a page is split that is made with a release whose functions nobody has seen called")
	}
}
