package e2e

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"parallax/internal/bundle"
)

// A firefox is a Firefox of this machine, driven by Marionette: JSON with its
// length before it, over a socket.
type firefox struct {
	t      *testing.T
	socket net.Conn
	in     *bufio.Reader
	asked  int
}

// openFirefox starts the Firefox that is on the machine, without a window; a
// machine without one skips the test.
func openFirefox(t *testing.T) *firefox {
	t.Helper()
	var program string
	for _, name := range []string{"firefox-esr", "firefox"} {
		if path, err := exec.LookPath(name); err == nil {
			program = path
			break
		}
	}
	if program == "" {
		t.Skip("there is no Firefox on this machine")
	}
	profile := t.TempDir()
	settings := `user_pref("marionette.port", 0); user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("browser.shell.checkDefaultBrowser", false); user_pref("app.update.enabled", false); user_pref("network.captive-portal-service.enabled", false);`
	if err := os.WriteFile(filepath.Join(profile, "user.js"), []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, "--headless", "--no-remote", "--marionette", "--profile", profile, "about:blank")
	cmd.Env = append(os.Environ(), "HOME="+profile)
	if err := cmd.Start(); err != nil {
		t.Skipf("Firefox does not start here: %v", err)
	}
	f := &firefox{t: t}
	t.Cleanup(func() {
		if f.socket != nil {
			f.socket.Close()
		}
		cmd.Process.Kill()
		cmd.Wait()
	})
	var port []byte
	if !eventually(func() bool {
		port, _ = os.ReadFile(filepath.Join(profile, "MarionetteActivePort"))
		return len(port) > 0
	}) {
		t.Fatal("Firefox opens no port")
	}
	socket, err := net.Dial("tcp", "127.0.0.1:"+string(bytes.TrimSpace(port)))
	if err != nil {
		t.Fatal(err)
	}
	f.socket, f.in = socket, bufio.NewReader(socket)
	f.hear() // its greeting
	f.call("WebDriver:NewSession", map[string]any{})
	return f
}

// hear reads a message.
func (f *firefox) hear() []byte {
	f.t.Helper()
	f.socket.SetReadDeadline(time.Now().Add(2 * patience))
	digits, err := f.in.ReadString(':')
	length, convErr := strconv.Atoi(strings.TrimSuffix(digits, ":"))
	if err != nil || convErr != nil {
		f.t.Fatalf("Firefox says %q: %v", digits, err)
	}
	message := make([]byte, length)
	if _, err := io.ReadFull(f.in, message); err != nil {
		f.t.Fatal(err)
	}
	return message
}

// call asks for a command and gives what it answers.
func (f *firefox) call(command string, given map[string]any) json.RawMessage {
	f.t.Helper()
	f.asked++
	message, err := json.Marshal([]any{0, f.asked, command, given})
	if err != nil {
		f.t.Fatal(err)
	}
	fmt.Fprintf(f.socket, "%d:%s", len(message), message)
	var answer [4]json.RawMessage
	if err := json.Unmarshal(f.hear(), &answer); err != nil {
		f.t.Fatal(err)
	}
	if string(answer[2]) != "null" {
		f.t.Fatalf("%s: %s", command, answer[2])
	}
	return answer[3]
}

// run runs a script in the page.
func (f *firefox) run(script string) json.RawMessage {
	f.t.Helper()
	var answer struct {
		Value json.RawMessage `json:"value"`
	}
	if err := json.Unmarshal(f.call("WebDriver:ExecuteScript", map[string]any{"script": script, "args": []any{}}), &answer); err != nil {
		f.t.Fatal(err)
	}
	return answer.Value
}

// wait waits for an expression to be true in the page.
func (f *firefox) wait(expression string) {
	f.t.Helper()
	if !eventually(func() bool { return string(f.run("return !!("+expression+")")) == "true" }) {
		f.t.Fatalf("Firefox: waited for %s; at %s: %.300s", expression, f.run("return location.hash"), f.run("return document.body.innerText"))
	}
}

// TestFirefox opens the single file from the disk in Firefox, clicks once in
// each view and drops a file on it; then in a frame that allows scripts alone.
func TestFirefox(t *testing.T) {
	f := openFirefox(t)
	single := file(t, theSite(t).File(bundle.SingleName), "parallax ä #1.html")
	f.call("WebDriver:Navigate", map[string]any{"url": fileURL(single)})
	f.wait("window.parallax && parallax.live && document.querySelector('.srcs')")
	for _, step := range []struct{ view, press, seen string }{
		{"timeline", "#tl-svg a[data-item]", "document.querySelector('#card')"},
		{"compare", "#step-on", "document.querySelector('#pair .pair')"},
		{"coverage", ".bar button:not([aria-pressed=true])", "location.hash.includes('sort=')"},
		{"differences", ".bar .btn:not([aria-pressed=true])", "location.hash.includes('kind=')"},
		{"voices", ".bar button:not([aria-pressed=true])", "location.hash.includes('?')"},
		{"sources", "#main .in", "document.querySelector('.reason')"},
	} {
		f.run("location.hash = '#/" + step.view + "'")
		pressed := "document.querySelector(" + quote(step.press) + ")"
		f.wait("location.hash.startsWith('#/" + step.view + "') && " + pressed)
		f.run(pressed + ".dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))")
		f.wait(step.seen)
	}
	f.run(`const data = new DataTransfer(); data.items.add(new File(["Bridge reopens\n\nThe bridge reopened on 2 March 2024, the mayor said."], "one.txt"));
for (const type of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true}))`)
	f.wait("document.querySelector('#preview-add')")
	f.run("document.querySelector('#preview-add').click()")
	f.wait(articles + " === 6")
	if failed := string(f.run("return parallax.failed")); failed != `""` {
		t.Errorf("the page says %s", failed)
	}

	host := file(t, []byte(`<!doctype html><meta charset="utf-8"><iframe sandbox="allow-scripts" width="900" height="700" src="`+fileURL(single)+`#/timeline"></iframe>`), "host.html")
	f.call("WebDriver:Navigate", map[string]any{"url": fileURL(host)})
	f.call("WebDriver:SwitchToFrame", map[string]any{"id": 0})
	f.wait("window.parallax && parallax.live && document.querySelector('#tl-svg a[data-item]')")
	f.run("document.querySelector('#tl-svg a[data-item]').dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))")
	f.wait("document.querySelector('#card')")
	f.run("document.querySelector('.views a[href*=compare]').click()")
	f.wait("document.querySelector('#step-on')")
	f.run("document.querySelector('#step-on').click()")
	f.wait("document.querySelector('#pair .pair')")
}

// TestFirefoxTwoTabs changes the kept project in a second tab: the first says so
// and opens what the other made.
func TestFirefoxTwoTabs(t *testing.T) {
	f := openFirefox(t)
	h := newHost(t, theSite(t), "/")
	visit := func(documents string) {
		f.call("WebDriver:Navigate", map[string]any{"url": h.at("#/sources")})
		f.wait("window.parallax && parallax.live && " + articles + " === " + documents)
	}
	bring := func(name, documents string) {
		f.run(`const data = new DataTransfer(); data.items.add(new File([` + quote(name+" reopens\n\nThe "+name+" reopened on 2 March 2024, the mayor said.") + `], ` + quote(name+".txt") + `));
for (const type of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true}))`)
		f.wait("document.querySelector('#preview-add')")
		f.run("document.querySelector('#preview-add').click()")
		f.wait(articles + " === " + documents)
	}
	window := func(command string) (handle string) {
		var answer struct{ Value, Handle string }
		if err := json.Unmarshal(f.call(command, map[string]any{"type": "tab", "focus": true}), &answer); err != nil {
			t.Fatal(err)
		}
		return answer.Value + answer.Handle
	}
	visit("5")
	bring("Bridge", "6")
	f.wait("document.querySelectorAll('#kept-list li').length === 1")
	first := window("WebDriver:GetWindowHandle")
	f.call("WebDriver:SwitchToWindow", map[string]any{"handle": window("WebDriver:NewWindow")})
	visit("6")
	bring("Ferry", "7")
	f.call("WebDriver:SwitchToWindow", map[string]any{"handle": first})
	f.wait("document.querySelector('#kept-theirs')")
	f.run("document.querySelector('#documents').close()")
	f.wait("document.querySelector('.notices button')")
	f.run("document.querySelector('.notices button').click()")
	f.wait("document.querySelector('#documents').open && document.querySelector('#kept-theirs')")
	f.run("document.querySelector('#kept-theirs').click()")
	f.wait(articles + " === 7")
}
