package site

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// An edit replaces a passage of a file, from one piece of text to the end of the
// next that is another.
type edit struct{ from, to, by string }

// shorter are edits of go-app's files: the type of an element by that of what
// Elem returns, attributes of aria and data as all others are set, without a format,
// what a component shows that shows nothing by its name, and a frame that is drawn
// once there is nothing more to do before it, and not only at the next 120th of a
// second, unless the last one is no older than that.
var shorter = map[string][]edit{
	"pkg/app/engine.go": {
		{"\tfor {\n\t\tselect {\n\t\tcase dispatch := <-e.dispatches:\n", "\t\t\tdispatch()\n", `	var last time.Time
	frame := func() {
		e.processFrame()
		last = time.Now()
		frames.Reset(iddleFrameDuration)
		currentFrameDuration = iddleFrameDuration
	}
	for {
		select {
		case dispatch := <-e.dispatches:
			dispatch()
			if len(e.dispatches) == 0 && time.Since(last) > activeFrameDuration {
				frame()
			} else if currentFrameDuration != activeFrameDuration {
				frames.Reset(activeFrameDuration)
				currentFrameDuration = activeFrameDuration
			}
`},
		{"\t\t\te.processFrame()\n\t\t\tframes.Reset", "currentFrameDuration = iddleFrameDuration\n", "\t\t\tframe()\n"},
	},
	"pkg/app/html_gen.go": {
		{"\ntype HTMLElem interface {\n", "\n}\n", "\ntype HTMLElem = *htmlElem\n"},
		{"\nfunc (e *htmlElem) Aria(k string, v any) HTMLElem {\n", "\n}\n", "\nfunc (e *htmlElem) Aria(k string, v any) HTMLElem { return e.Attr(\"aria-\"+k, v) }\n"},
		{"\nfunc (e *htmlElem) DataSet(k string, v any) HTMLElem {\n", "\n}\n", "\nfunc (e *htmlElem) DataSet(k string, v any) HTMLElem { return e.Attr(\"data-\"+k, v) }\n"},
	},
	"pkg/app/component.go": {{"\nfunc (c *Compo) Render() UI {\n", "\n}\n",
		"\nfunc (c *Compo) Render() UI { return Text(strings.TrimPrefix(reflect.TypeOf(c.ref).Name(), \"*\")) }\n"}},
}

// shorten applies edits to a file.
func shorten(path string, source []byte, edits []edit) ([]byte, error) {
	for _, e := range edits {
		before, rest, found := bytes.Cut(source, []byte(e.from))
		_, after, ended := bytes.Cut(rest, []byte(e.to))
		if !found || !ended {
			return nil, fmt.Errorf("%s holds no %q", path, strings.TrimSpace(e.from))
		}
		source = slices.Concat(before, []byte(e.by), after)
	}
	return source, nil
}

// edited are files of Go's own library that are others there with edits: archives
// know their two methods without a table, what package slices sorts with is package
// sort's (see zsortanyfunc.go), and the runtime's index of functions is filled in
// when the program starts, and neither verified nor searched (see fill_wasm.go).
var edited = map[string]struct {
	of    string
	edits []edit
}{
	"archive/zip/register.go": {"archive/zip/register.go", []edit{{"\nvar (\n\tcompressors ", "return di.(Decompressor)\n}\n", `
func compressor(method uint16) Compressor {
	switch method {
	case Store:
		return func(w io.Writer) (io.WriteCloser, error) { return &nopCloser{w}, nil }
	case Deflate:
		return func(w io.Writer) (io.WriteCloser, error) { return newFlateWriter(w), nil }
	}
	return nil
}

func decompressor(method uint16) Decompressor {
	switch method {
	case Store:
		return io.NopCloser
	case Deflate:
		return newFlateReader
	}
	return nil
}
`}}},
	"slices/zsortfunc.go": {"sort/zsortfunc.go", []edit{{"\npackage ", "sort\n", "\npackage slices\n"}}},
	"runtime/symtab.go": {"runtime/symtab.go", []edit{
		{"\nfunc moduledataverify() {\n", "\n}\n", "\nfunc moduledataverify() { fillTables(&firstmoduledata) }\n"},
		{"\tx := uintptr(pcOff) + datap.text - datap.minpc", "\t\tidx++\n\t}\n", "\tidx := datap.funcAt(pcOff)\n"},
	}},
}
