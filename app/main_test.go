//go:build !js

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// try runs the command.
func try(args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	code = run(args, &out, &err)
	return code, out.String(), err.String()
}

func TestCalledWrongly(t *testing.T) {
	tests := []struct {
		args []string
		says string
	}{
		{nil, "no command given"},
		{[]string{"annalyze"}, `unknown command "annalyze"`},
		{[]string{"analyze", "--date", "7 November"}, "--date 7 November: not a day"},
		{[]string{"analyze", "--date", "2025-02-30"}, "--date 2025-02-30: not a day"},
		{[]string{"analyze", "--nope"}, "analyze: flag provided but not defined: -nope"},
		{[]string{"serve", "here"}, `serve: unexpected "here"`},
		{[]string{"build", "here"}, `build: unexpected "here"`},
	}
	for _, tt := range tests {
		code, out, err := try(tt.args...)
		if code != exitUsage || out != "" || !strings.Contains(err, tt.says) || !strings.Contains(err, "parallax help") {
			t.Errorf("%q: exit %d, %q, %q; want exit 2 and %q", tt.args, code, out, err, tt.says)
		}
	}
}

func TestHelp(t *testing.T) {
	for _, name := range []string{"help", "-h", "--help"} {
		if code, out, err := try(name); code != exitDone || out != usage || err != "" {
			t.Errorf("%s: exit %d, %q, %q", name, code, out, err)
		}
	}
}

func TestAnalyzeFails(t *testing.T) {
	empty := t.TempDir()
	binary := filepath.Join(t.TempDir(), "picture.txt")
	if err := os.WriteFile(binary, []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x02\x03"), 0o644); err != nil {
		t.Fatal(err)
	}
	for path, says := range map[string]string{
		filepath.Join(empty, "nothing.txt"): "nothing.txt",
		empty:                               "holds no text, saved page, Word file or feed",
		binary:                              "picture.txt",
	} {
		code, out, err := try("analyze", path)
		if code != exitFailed || out != "" || !strings.HasPrefix(err, "parallax: ") || !strings.Contains(err, says) {
			t.Errorf("analyze %s: exit %d, %d bytes, %q; want exit 1 and %q", path, code, len(out), err, says)
		}
	}
}

func TestAnalyzeReadsFoldersAndFiles(t *testing.T) {
	dir := t.TempDir()
	for name, words := range map[string]string{
		"b.txt": "The harbour opened on Friday.\n", "a.md": "# The harbour\n\nIt opened on Friday.\n",
		"sub/c.markdown": "The harbour reopened.\n", "sub/d.html": "<title>Boats</title><p>The harbour was full of boats when it opened.</p>", "notes.pdf": "no", ".hidden.txt": "no", ".git/d.txt": "no",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(words), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	code, out, err := try("analyze", "--date", "2025-11-09", dir)
	if code != exitDone {
		t.Fatalf("exit %d: %s", code, err)
	}
	at := 0
	for _, file := range []string{`"file": "a.md"`, `"file": "b.txt"`, `"file": "c.markdown"`, `"file": "d.txt"`} {
		next := strings.Index(strings.ReplaceAll(out, `"file":"`, `"file": "`), file)
		if next < at {
			t.Errorf("%s isn't in its place", file)
		}
		at = next
	}
	if n := strings.Count(out, `"sha256"`); n != 4 {
		t.Errorf("%d sources, want 4", n)
	}
	if !strings.Contains(out, "2025-11-07") {
		t.Error("Friday wasn't read with the day that was given")
	}
}

func TestAnalyzeSeeds(t *testing.T) {
	code, out, err := try("analyze")
	_, again, _ := try("analyze")
	if code != exitDone || !strings.Contains(out, "parallax.story/1") || err != "" {
		t.Errorf("exit %d, %d bytes, %q", code, len(out), err)
	}
	if out != again {
		t.Error("analysed twice, two results")
	}
}

func TestServeFailsOnATakenAddress(t *testing.T) {
	if code, _, err := try("serve", "--addr", "256.0.0.1:1"); code != exitFailed || !strings.HasPrefix(err, "parallax: ") {
		t.Errorf("exit %d, %q", code, err)
	}
}
