package site

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// moduleStart is how a WebAssembly module of version 1 begins.
const moduleStart = "\x00asm\x01\x00\x00\x00"

// Kinds of sections of a module.
const (
	sectionCustom   = 0
	sectionImport   = 2
	sectionFunction = 3
	sectionExport   = 7
	sectionElement  = 9
	sectionCode     = 10
	sectionData     = 11
)

// Parts of a data segment: it goes into the module's one memory, at a constant.
const (
	memoryZero  = 0x00
	opI32Const  = 0x41
	opEnd       = 0x0b
	mostAddress = 1 << 26 // more than any program here fills
)

// A section is a part of a WebAssembly module.
type section struct {
	id   byte
	body []byte
}

var errModule = errors.New("the linked program isn't a WebAssembly module as Go writes it")

// readModule takes a module apart.
func readModule(module []byte) ([]section, error) {
	rest, ok := bytes.CutPrefix(module, []byte(moduleStart))
	if !ok {
		return nil, errModule
	}
	var list []section
	for len(rest) > 0 {
		id := rest[0]
		size, n := binary.Uvarint(rest[1:])
		if n <= 0 || size > uint64(len(rest)-1-n) {
			return nil, fmt.Errorf("%w: section %d is cut", errModule, id)
		}
		end := 1 + n + int(size)
		list = append(list, section{id, rest[1+n : end]})
		rest = rest[end:]
	}
	return list, nil
}

// writeModule puts a module together again.
func writeModule(list []section) []byte {
	module := []byte(moduleStart)
	for _, s := range list {
		module = append(module, s.id)
		module = binary.AppendUvarint(module, uint64(len(s.body)))
		module = append(module, s.body...)
	}
	return module
}

// readMemory gives the memory as a data section's segments fill it, up to the
// last byte that one sets.
func readMemory(data []byte) ([]byte, error) {
	count, n := binary.Uvarint(data)
	if n <= 0 {
		return nil, errModule
	}
	data = data[n:]
	var memory []byte
	for range count {
		if len(data) < 2 || data[0] != memoryZero || data[1] != opI32Const {
			return nil, fmt.Errorf("%w: a data segment has no constant address", errModule)
		}
		at, n := readSigned(data[2:])
		if n <= 0 || at < 0 || at > mostAddress || len(data) <= 2+n || data[2+n] != opEnd {
			return nil, fmt.Errorf("%w: the address of a data segment", errModule)
		}
		data = data[3+n:]
		size, n := binary.Uvarint(data)
		if n <= 0 || size > uint64(len(data)-n) {
			return nil, fmt.Errorf("%w: a data segment is cut", errModule)
		}
		if end := int(at) + int(size); end > len(memory) {
			memory = append(memory, make([]byte, end-len(memory))...)
		}
		copy(memory[at:], data[n:n+int(size)])
		data = data[n+int(size):]
	}
	return memory, nil
}

// shortestGap is how many zeros between two data segments are left out. Go's
// linker leaves out eight, and makes 100,000 segments, as many as it may: but
// packed, zeros are two bytes and the head of a segment six.
const shortestGap = 512

// writeMemory makes the data section that fills memory.
func writeMemory(memory []byte) []byte {
	count := 0
	var segments []byte
	for at := 0; at < len(memory); {
		if memory[at] == 0 {
			at++
			continue
		}
		end := segmentEnd(memory, at)
		segments = append(segments, memoryZero, opI32Const)
		segments = append(appendSigned(segments, int64(at)), opEnd)
		segments = binary.AppendUvarint(segments, uint64(end-at))
		segments = append(segments, memory[at:end]...)
		count++
		at = end
	}
	return append(binary.AppendUvarint(nil, uint64(count)), segments...)
}

// segmentEnd is where the segment ends that begins at a byte: behind the last
// byte that is set before a gap.
func segmentEnd(memory []byte, at int) int {
	end := at
	for ; at < len(memory) && at-end < shortestGap; at++ {
		if memory[at] != 0 {
			end = at + 1
		}
	}
	return end
}

// readSigned reads a signed LEB128 number, and gives how many bytes it has; 0
// where there is none.
func readSigned(b []byte) (int64, int) {
	var v int64
	for i := 0; i < len(b) && i < binary.MaxVarintLen64; i++ {
		v |= int64(b[i]&0x7f) << (7 * i)
		if b[i]&0x80 == 0 {
			if shift := 7 * (i + 1); shift < 64 && b[i]&0x40 != 0 {
				v |= -1 << shift
			}
			return v, i + 1
		}
	}
	return 0, 0
}

// appendSigned appends a number as signed LEB128.
func appendSigned(b []byte, v int64) []byte {
	for v < -0x40 || v >= 0x40 {
		b = append(b, byte(v)|0x80)
		v >>= 7
	}
	return append(b, byte(v)&0x7f)
}
