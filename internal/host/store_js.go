package host

import "syscall/js"

// A Store keeps bytes under keys, in the browser's database where that is
// allowed, else in memory. Its callbacks come after its methods have returned.
type Store struct {
	js js.Value // with get, put, delete and keys; see doors.js

	// Denied is why nothing outlasts the page: ErrDenied or ErrFull. It is nil
	// where what is kept stays.
	Denied error
}

// faults are the errors by the names that doors.js has for them.
var faults = map[string]error{"denied": ErrDenied, "full": ErrFull, "broken": ErrBroken}

// OpenStore gives the store of the given name, always one.
func OpenStore(name string, done func(*Store)) {
	settle(page().Call("openStore", name), func(v js.Value) {
		s := &Store{js: v}
		if denied := v.Get("denied"); denied.Truthy() {
			s.Denied = faults[denied.String()]
		}
		done(s)
	}, func(js.Value) { done(nil) }) // it never fails
}

// Get gives what is there of the keys.
func (s *Store) Get(keys []string, done func(found map[string][]byte, err error)) {
	settle(s.js.Call("get", listOf(keys)), func(values js.Value) {
		found := make(map[string][]byte, len(keys))
		for i, key := range keys {
			if data := bytesOf(values.Index(i)); data != nil {
				found[key] = data
			}
		}
		done(found, nil)
	}, func(err js.Value) { done(nil, fault(err)) })
}

// Put keeps all entries, or none.
func (s *Store) Put(entries map[string][]byte, done func(error)) {
	keys := make([]any, 0, len(entries))
	values := make([]any, 0, len(entries))
	for key, data := range entries {
		keys = append(keys, key)
		values = append(values, arrayOf(data))
	}
	s.settle(s.js.Call("put", keys, values), done)
}

// Delete lets keys go; one that isn't there does no harm.
func (s *Store) Delete(keys []string, done func(error)) {
	s.settle(s.js.Call("delete", listOf(keys)), done)
}

// Keys lists all keys, in order where the browser has them so.
func (s *Store) Keys(done func(keys []string, err error)) {
	settle(s.js.Call("keys"), func(list js.Value) {
		keys := make([]string, list.Length())
		for i := range keys {
			keys[i] = list.Index(i).String()
		}
		done(keys, nil)
	}, func(err js.Value) { done(nil, fault(err)) })
}

func (s *Store) settle(promise js.Value, done func(error)) {
	settle(promise, func(js.Value) { done(nil) }, func(err js.Value) { done(fault(err)) })
}

// Persist asks the browser not to throw away what is kept here, and tells
// whether it said yes.
func Persist(done func(bool)) {
	tell := func(v js.Value) { done(v.Truthy()) }
	settle(page().Call("persist"), tell, tell)
}

// flags is before the name of what SetFlag keeps.
const flags = "parallax."

// Flag is a short text that SetFlag kept, known without waiting; empty when
// there is none.
func Flag(name string) string {
	v := js.Global().Get("localStorage").Call("getItem", flags+name) // boot.js stands in where it is denied
	if v.IsNull() {
		return ""
	}
	return v.String()
}

// SetFlag keeps a short text, or lets it go when it is empty. It reports
// whether that outlasts the page.
func SetFlag(name, text string) (kept bool) {
	defer func() {
		if recover() != nil { // the storage is full
			kept = false
		}
	}()
	storage := js.Global().Get("localStorage")
	if text == "" {
		storage.Call("removeItem", flags+name)
	} else {
		storage.Call("setItem", flags+name, text)
	}
	return !page().Get("off").Get("storage").Truthy()
}

// A Tabs carries messages between the tabs that show pages of this origin.
type Tabs struct{ channel js.Value }

// OpenTabs calls hear with each message that another tab posts under the same
// name. Where tabs can't hear each other nothing comes. They hear each other for as long as
// the page lives.
func OpenTabs(name string, hear func(message string)) *Tabs {
	return &Tabs{page().Call("openTabs", name, js.FuncOf(func(_ js.Value, args []js.Value) any {
		hear(args[0].String())
		return nil
	}))}
}

// Post sends a message to the other tabs.
func (t *Tabs) Post(message string) {
	if t.channel.Truthy() {
		t.channel.Call("postMessage", message)
	}
}
