package site

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"testing"
)

// small is a program of three functions behind one that is imported: the first
// calls the others and is like the third, the second is exported, and all are in
// the table.
func small(t *testing.T) []section {
	const alike = "0101010101010101 0b"
	code := []byte{3}
	for _, f := range []string{"00 1002 1003" + alike, "00 4102 0b", "00 4101" + alike} {
		b := assembled(t, f)
		code = append(binary.AppendUvarint(code, uint64(len(b))), b...)
	}
	return []section{
		{sectionImport, assembled(t, "01 016d 0166 00 00")},
		{sectionFunction, []byte{3, 7, 8, 9}},
		{sectionExport, assembled(t, "02 0166 00 02 016d 02 00")},
		{sectionElement, assembled(t, "01 00 418020 0b 03 01 02 03")},
		{sectionCode, code},
	}
}

func TestOrderFunctions(t *testing.T) {
	list := small(t)
	if err := orderFunctions(list); err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"01 016d 0166 00 00", "03 07 09 08", "02 0166 00 03 016d 02 00", "01 00 418020 0b 03 01 03 02"} {
		if !bytes.Equal(list[i].body, assembled(t, want)) {
			t.Errorf("section %d: % x, want %s", list[i].id, list[i].body, want)
		}
	}
	bodies, err := readFunctions(list[4].body)
	if err != nil || len(bodies) != 3 || !bytes.HasPrefix(bodies[0], assembled(t, "00 1003 1002 01")) || !bytes.Equal(bodies[2], assembled(t, "00 4102 0b")) {
		t.Errorf("%d functions, %v: % .20x", len(bodies), err, bodies)
	}
}

func TestOrderFunctionsOfNone(t *testing.T) {
	for i := range small(t) {
		for name, change := range map[string]func([]section) []section{
			"missing": func(l []section) []section { return slices.Delete(l, i, i+1) },
			"empty":   func(l []section) []section { l[i].body = nil; return l },
			"cut":     func(l []section) []section { l[i].body = l[i].body[:len(l[i].body)-1]; return l },
		} {
			if name == "cut" && i == 0 {
				continue // only the number of imports is read
			}
			if err := orderFunctions(change(small(t))); !errors.Is(err, errModule) {
				t.Errorf("section %d %s: %v", i, name, err)
			}
		}
	}
	list := small(t)
	list[3].body[len(list[3].body)-1] = 9
	if err := orderFunctions(list); !errors.Is(err, errModule) {
		t.Errorf("a function that isn't there: %v", err)
	}
}
