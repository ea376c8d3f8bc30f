package host

import "syscall/js"

// A Port carries messages between the page and a worker of it.
type Port struct {
	js      js.Value // with post, listen and close; see boot.js
	receive js.Func
}

// StartWorker starts this program again in a worker. Where that can't be done
// the port receives nil; it returns nil where it is clear at once.
func StartWorker() *Port {
	p := page()
	if !p.Truthy() || p.Get("work").IsUndefined() {
		return nil
	}
	return &Port{js: p.Call("work")}
}

// Inside is the port to the page when this is the program in a worker, else nil.
func Inside() *Port {
	port := js.Global().Get("parallaxPort")
	if !port.Truthy() {
		return nil
	}
	return &Port{js: port}
}

// Post sends a message.
func (p *Port) Post(message []byte) {
	p.js.Call("post", arrayOf(message))
}

// Receive sets what is called with each message, also with those that came
// before, and with nil when the worker could not start or is gone.
func (p *Port) Receive(f func(message []byte)) {
	p.receive = js.FuncOf(func(_ js.Value, args []js.Value) any {
		f(bytesOf(args[0]))
		return nil
	})
	p.js.Call("listen", p.receive)
}

// Close ends the worker. Nothing is received after it.
func (p *Port) Close() {
	p.js.Call("close")
	p.receive.Release()
}
