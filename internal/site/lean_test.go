package site

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// comparing holds what stands in for parts of Go's library against those.
const comparing = `package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"slices"

	plainsha "stand.in/sha256"
	plainslices "stand.in/slices"
)

type item struct{ key, place int }

func compare(a, b item) int { return a.key - b.key }

func main() {
	seed := uint32(1)
	next := func(n int) int { seed = seed*1664525 + 1013904223; return int(seed>>8) % n }
	for n := range 300 {
		data := make([]byte, n)
		for i := range data {
			data[i] = byte(next(256))
		}
		want := sha256.Sum256(data)
		h := plainsha.New()
		for rest := data; len(rest) > 0; {
			k := min(1+next(100), len(rest))
			h.Write(rest[:k])
			h.Sum(nil)
			rest = rest[k:]
		}
		if plainsha.Sum256(data) != want || !bytes.Equal(h.Sum(nil), want[:]) {
			fmt.Println("the sums differ of", n, "bytes")
		}
		list := make([]item, 3*n)
		for i := range list {
			list[i] = item{next(1 + n/2), i} // many alike: where they come is the algorithm's
		}
		a, b := slices.Clone(list), slices.Clone(list)
		slices.SortFunc(a, compare)
		plainslices.SortFunc(b, compare)
		c, d := slices.Clone(list), slices.Clone(list)
		slices.SortStableFunc(c, compare)
		plainslices.SortStableFunc(d, compare)
		numbers := make([]float64, n)
		for i := range numbers {
			numbers[i] = float64(next(n)) / 4
		}
		same := slices.Clone(numbers)
		slices.Sort(numbers)
		plainslices.Sort(same)
		if !slices.Equal(a, b) || !slices.Equal(c, d) || !slices.Equal(numbers, same) {
			fmt.Println("the orders differ of", len(list), "items")
		}
	}
}
`

// TestStandInsAreAlike runs the stand-ins beside what they stand in for: sums,
// and orders also where a comparison leaves them open.
func TestStandInsAreAlike(t *testing.T) {
	module, err := Module(".")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := overlay(module, true); err != nil {
		t.Fatal(err)
	}
	root, err := goRoot()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for path, from := range map[string]string{
		"sha256/sha256.go":       filepath.Join(module, leanFolder, "std/crypto/sha256/sha256.go"),
		"slices/zsortanyfunc.go": filepath.Join(module, leanFolder, "std/slices/zsortanyfunc.go"),
		"slices/zsortfunc.go":    filepath.Join(module, leanFolder, "std/slices/zsortfunc.go"),
		"slices/sort.go":         filepath.Join(root, "src/slices/sort.go"),
		"slices/zsortordered.go": filepath.Join(module, leanFolder, "std/slices/zsortordered.go"),
	} {
		data, err := os.ReadFile(from)
		if err != nil {
			t.Fatal(err)
		}
		writeFile(t, filepath.Join(dir, path), data)
	}
	writeFile(t, filepath.Join(dir, "main.go"), []byte(comparing))
	writeFile(t, filepath.Join(dir, "go.mod"), []byte("module stand.in\n\ngo 1.26\n"))
	cmd := exec.Command("go", "run", ".")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=off")
	out, err := cmd.CombinedOutput()
	if err != nil || len(strings.TrimSpace(string(out))) > 0 {
		t.Errorf("%v\n%s", err, out)
	}
}

func writeFile(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}
