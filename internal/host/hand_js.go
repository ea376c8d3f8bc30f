package host

import "syscall/js"

// Downloads says whether a download that is tried will come: Yes, No or Perhaps.
func Downloads() string { return page().Call("downloads").String() }

// Download gives data, the parts one after another, to the reader as a file,
// where that may come, and returns what Downloads says.
func Download(name, mediaType string, parts ...[]byte) string {
	list := make([]any, len(parts))
	for i, part := range parts {
		list[i] = arrayOf(part)
	}
	return page().Call("download", name, mediaType, list).String()
}

// Copy puts text on the clipboard and tells whether that went well. Where the
// clipboard is closed to a frame, the older way by a selection is tried.
func Copy(text string, done func(bool)) {
	tell := func(v js.Value) { done(v.Truthy()) }
	settle(page().Call("copy", text), tell, func(js.Value) { done(false) })
}

// Project is the reader's project that stands in the page, as it was written;
// nil when there is none.
func Project() []byte {
	text := page().Call("project").String()
	if text == "" {
		return nil
	}
	return []byte(text)
}

// Decode gives the text of data in the charset of an IANA label; false when the
// browser doesn't know it. It works in a worker too.
func Decode(label string, data []byte) (text string, ok bool) {
	defer func() {
		if recover() != nil { // no such charset
			text, ok = "", false
		}
	}()
	return js.Global().Get("TextDecoder").New(label).Call("decode", arrayOf(data)).String(), true
}
