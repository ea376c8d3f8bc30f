package site

import (
	"bytes"
	"encoding/binary"
	"math"
	"slices"
	"testing"
)

func TestReadModule(t *testing.T) {
	list := []section{{1, []byte("types")}, {sectionCustom, nil}, {sectionData, make([]byte, 300)}}
	module := writeModule(list)
	got, err := readModule(module)
	if err != nil || !slices.EqualFunc(got, list, func(a, b section) bool { return a.id == b.id && bytes.Equal(a.body, b.body) }) {
		t.Fatalf("taken apart: %v, %v", got, err)
	}
	for name, bad := range map[string][]byte{
		"empty": nil, "another version": []byte("\x00asm\x02\x00\x00\x00"), "not a module": []byte("<!doctype html>"),
		"cut": module[:len(module)-1], "no size": append(slices.Clone(module), 1), "an endless size": append(slices.Clone(module), 1, 0xff),
	} {
		if list, err := readModule(bad); err == nil {
			t.Errorf("%s: %d sections and no error", name, len(list))
		}
	}
}

func TestMemory(t *testing.T) {
	gap := make([]byte, shortestGap)
	tests := []struct {
		name     string
		memory   []byte
		segments int
	}{
		{"nothing", nil, 0},
		{"one byte", []byte{7}, 1},
		{"zeros first", []byte{0, 0, 7}, 1},
		{"a short gap", slices.Concat([]byte{7}, gap[1:], []byte{7}), 1},
		{"a gap", slices.Concat([]byte{7}, gap, []byte{7}), 2},
		{"long", bytes.Repeat([]byte{1, 2, 3}, 100_000), 1},
	}
	for _, tt := range tests {
		data := writeMemory(tt.memory)
		if n, _ := binary.Uvarint(data); int(n) != tt.segments {
			t.Errorf("%s: %d segments, want %d", tt.name, n, tt.segments)
		}
		if got, err := readMemory(data); err != nil || !bytes.Equal(got, tt.memory) {
			t.Errorf("%s: read again: %d bytes of %d, %v", tt.name, len(got), len(tt.memory), err)
		}
	}
	if got, err := readMemory(writeMemory([]byte{1, 0, 0})); err != nil || !bytes.Equal(got, []byte{1}) {
		t.Errorf("zeros at the end: %v, %v", got, err)
	}
}

func TestReadMemoryOfNone(t *testing.T) {
	for name, bad := range map[string][]byte{
		"empty":             nil,
		"none of two":       {2},
		"another memory":    {1, 1, opI32Const, 0, opEnd, 0},
		"an address of Go":  {1, memoryZero, 0x23, 0, opEnd, 0}, // global.get
		"below zero":        {1, memoryZero, opI32Const, 0x7f, opEnd, 0},
		"far away":          {1, memoryZero, opI32Const, 0x80, 0x80, 0x80, 0x80, 0x01, opEnd, 0},
		"an endless one":    {1, memoryZero, opI32Const, 0x80},
		"no end":            {1, memoryZero, opI32Const, 0},
		"shorter than said": {1, memoryZero, opI32Const, 0, opEnd, 2, 1},
	} {
		if memory, err := readMemory(bad); err == nil {
			t.Errorf("%s: %d bytes and no error", name, len(memory))
		}
	}
}

func TestSigned(t *testing.T) {
	for _, v := range []int64{0, 1, -1, 63, 64, -64, -65, 127, 128, 8191, 8192, -8193, math.MaxInt32, math.MinInt32, math.MaxInt64, math.MinInt64} {
		b := appendSigned(nil, v)
		if got, n := readSigned(b); got != v || n != len(b) {
			t.Errorf("%d is %d in %d of %d bytes", v, got, n, len(b))
		}
		if v := b[:len(b)-1]; len(v) > 0 {
			if _, n := readSigned(v); n != 0 {
				t.Errorf("% x is cut, and read", v)
			}
		}
	}
}

// FuzzReadModule reads anything without harm, and what it reads it writes again.
func FuzzReadModule(f *testing.F) {
	f.Add(writeModule([]section{{1, []byte("types")}, {sectionData, writeMemory([]byte{1, 2, 0, 3})}}))
	f.Add([]byte{1, memoryZero, opI32Const, 0, opEnd, 1, 7})
	f.Fuzz(func(t *testing.T, data []byte) {
		if list, err := readModule(data); err == nil {
			again, err := readModule(writeModule(list))
			if err != nil || len(again) != len(list) {
				t.Errorf("%d sections, then %d, %v", len(list), len(again), err)
			}
		}
		if memory, err := readMemory(data); err == nil && len(memory) < 1<<16 {
			again, err := readMemory(writeMemory(memory))
			if err != nil || !bytes.Equal(again, bytes.TrimRight(memory, "\x00")) {
				t.Errorf("memory of %d bytes, then %d, %v", len(memory), len(again), err)
			}
		}
	})
}
