// Command doors lays package host open to a test in the browser: each function
// as a function of window.doors that returns a promise.
package main

import (
	"bytes"
	"syscall/js"

	"parallax/internal/bundle"
	"parallax/internal/export"
	"parallax/internal/host"
	"parallax/internal/lang"
	"parallax/internal/pack"
)

func main() {
	if port := host.Inside(); port != nil {
		port.Receive(func(message []byte) { port.Post(made(message)) })
		select {}
	}
	doors := map[string]any{
		"flag":    call(func(a []js.Value, done func(any)) { done(host.Flag(a[0].String())) }),
		"setFlag": call(func(a []js.Value, done func(any)) { done(host.SetFlag(a[0].String(), a[1].String())) }),
		"persist": call(func(a []js.Value, done func(any)) { host.Persist(func(yes bool) { done(yes) }) }),
		"copy":    call(func(a []js.Value, done func(any)) { host.Copy(a[0].String(), func(yes bool) { done(yes) }) }),
		"project": call(func(a []js.Value, done func(any)) { done(string(host.Project())) }),
		"decode":  call(decode),
		"open":    call(openStore),
		"tabs":    call(openTabs),
		"drop":    call(onDrop),
		"choose": call(func(a []js.Value, done func(any)) {
			host.ChosenFiles(a[0].String(), func(f []host.File) { done(told(f)) })
		}),
		"single": call(single),
		"download": call(func(a []js.Value, done func(any)) {
			done(host.Download(a[0].String(), "text/plain", []byte(a[1].String()), []byte(a[2].String())))
		}),
	}
	js.Global().Set("doors", doors)
	select {}
}

// call makes a function of JavaScript that returns a promise.
func call(f func(args []js.Value, done func(any))) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) any {
		return promise(func(done func(any)) { f(args, done) })
	})
}

func promise(f func(done func(any))) js.Value {
	return js.Global().Get("Promise").New(js.FuncOf(func(_ js.Value, resolve []js.Value) any {
		f(func(v any) { resolve[0].Invoke(v) })
		return nil
	}))
}

// An order is for a page: what it shows and what it is made of.
type order struct {
	Assets  bundle.Assets // without the program
	Length  int           // of the program
	Story   []byte        // compact
	Project []byte
}

func made(message []byte) []byte {
	var o order
	if err := pack.Unmarshal(message, &o); err != nil {
		return nil
	}
	s, err := export.ReadCompact(o.Story)
	if err != nil {
		return nil
	}
	o.Assets.Packed = string(make([]byte, o.Length)) // zero bytes stand nowhere else in a page
	return bundle.Single(o.Assets, bundle.Contents{Story: s, Project: o.Project}, lang.English)
}

// single makes the single file of what stands in the page, in a worker of it,
// and gives its address as a blob, or what went wrong.
func single(_ []js.Value, done func(any)) {
	compact := host.Story()
	host.ReadShell(func(shell host.Shell, err error) {
		if err != nil {
			done(words(err))
			return
		}
		port := host.StartWorker()
		port.Receive(func(page []byte) {
			hole := bytes.IndexByte(page, 0)
			blob := js.Global().Get("parallax").Call("fileOf", "text/html", array(page[:hole]), host.TextHole, array(page[hole+shell.Length:]))
			done(js.Global().Get("URL").Call("createObjectURL", blob))
			port.Close()
		})
		port.Post(pack.Marshal(&order{bundle.Assets(shell.Parts), shell.Length, compact, host.Project()}))
	})
}

// array copies bytes into JavaScript.
func array(data []byte) js.Value {
	a := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(a, data)
	return a
}

func decode(a []js.Value, done func(any)) {
	data := make([]byte, a[1].Length())
	js.CopyBytesToGo(data, a[1])
	if text, ok := host.Decode(a[0].String(), data); ok {
		done(text)
		return
	}
	done(nil)
}

// openStore gives a store whose values are texts.
func openStore(a []js.Value, done func(any)) {
	host.OpenStore(a[0].String(), func(s *host.Store) {
		done(map[string]any{
			"denied": words(s.Denied),
			"put": call(func(a []js.Value, done func(any)) {
				entries := map[string][]byte{}
				for i := 0; i+1 < len(a); i += 2 {
					entries[a[i].String()] = []byte(a[i+1].String())
				}
				s.Put(entries, func(err error) { done(words(err)) })
			}),
			"fill": call(func(a []js.Value, done func(any)) {
				s.Put(map[string][]byte{a[0].String(): make([]byte, a[1].Int())}, func(err error) { done(words(err)) })
			}),
			"get": call(func(a []js.Value, done func(any)) {
				s.Get(texts(a), func(found map[string][]byte, err error) {
					out := map[string]any{}
					for k, v := range found {
						out[k] = string(v)
					}
					if err != nil {
						out["error"] = words(err)
					}
					done(out)
				})
			}),
			"delete": call(func(a []js.Value, done func(any)) { s.Delete(texts(a), func(err error) { done(words(err)) }) }),
			"keys": call(func(a []js.Value, done func(any)) {
				s.Keys(func(keys []string, err error) {
					list := make([]any, len(keys))
					for i, k := range keys {
						list[i] = k
					}
					done(list)
				})
			}),
		})
	})
}

func openTabs(a []js.Value, done func(any)) {
	heard := js.Global().Get("Array").New()
	tabs := host.OpenTabs(a[0].String(), func(m string) { heard.Call("push", m) })
	done(map[string]any{
		"heard": heard,
		"post":  call(func(a []js.Value, done func(any)) { tabs.Post(a[0].String()); done(nil) }),
	})
}

// onDrop pushes what is dropped from now on to a list.
func onDrop(a []js.Value, done func(any)) {
	dropped := js.Global().Get("Array").New()
	host.OnDrop(func(f []host.File) { dropped.Call("push", told(f)) }, func(bool) {})
	done(dropped)
}

// told tells of files: path, name, length and problem of each.
func told(files []host.File) js.Value {
	list := js.Global().Get("Array").New()
	for _, f := range files {
		list.Call("push", map[string]any{"path": f.Path, "name": f.Name, "length": len(f.Data), "problem": f.Problem})
	}
	return list
}

func texts(values []js.Value) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = v.String()
	}
	return out
}

func words(err error) string {
	switch err {
	case nil:
		return ""
	case host.ErrDenied:
		return "denied"
	case host.ErrFull:
		return "full"
	case host.ErrBroken:
		return "broken"
	}
	return err.Error()
}
