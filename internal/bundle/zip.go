package bundle

import (
	"encoding/binary"
	"hash/crc32"
)

// What the ZIP format (APPNOTE.TXT 6.3.10) calls its records, and what ours say.
const (
	localHeader   = 0x04034b50
	centralHeader = 0x02014b50
	endOfCentral  = 0x06054b50

	zipVersion = 20      // of the format that a reader must know
	zipUTF8    = 1 << 11 // the flag of names in UTF-8
	zipDate    = 1<<5 | 1
	stored     = 0
	deflated   = 8
)

// Zip returns an archive of files. It compresses nothing: what is packed stays
// so, all else is stored. The same files give the same bytes: every file is of
// the first day that the format knows.
func Zip(files []File) []byte {
	var out, central []byte
	for _, f := range files {
		e := entryOf(f)
		offset := len(out)
		out = binary.LittleEndian.AppendUint32(out, localHeader)
		out = e.head(out)
		out = append(out, f.Name...)
		out = append(out, e.data...)
		central = binary.LittleEndian.AppendUint32(central, centralHeader)
		central = binary.LittleEndian.AppendUint16(central, zipVersion)
		central = e.head(central)
		central = append(central, make([]byte, 10)...) // no comment, first disk, no attributes
		central = binary.LittleEndian.AppendUint32(central, uint32(offset))
		central = append(central, f.Name...)
	}
	offset := len(out)
	out = append(out, central...)
	out = binary.LittleEndian.AppendUint32(out, endOfCentral)
	out = append(out, 0, 0, 0, 0) // one disk
	out = binary.LittleEndian.AppendUint16(out, uint16(len(files)))
	out = binary.LittleEndian.AppendUint16(out, uint16(len(files)))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(central)))
	out = binary.LittleEndian.AppendUint32(out, uint32(offset))
	return append(out, 0, 0) // no comment
}

// An entry is a file as an archive holds it.
type entry struct {
	name   string
	method uint16
	crc    uint32
	size   uint32 // unpacked
	data   []byte
}

// The lengths of what gzip writes around its data when it names no file
// (RFC 1952): ten bytes before, the checksum and the length after.
const (
	gzipHeader  = 10
	gzipTrailer = 8
)

func entryOf(f File) entry {
	if n := len(f.Data); f.Gzip && n > gzipHeader+gzipTrailer && f.Data[3] == 0 {
		end := f.Data[n-gzipTrailer:]
		return entry{f.Name, deflated, binary.LittleEndian.Uint32(end), binary.LittleEndian.Uint32(end[4:]), f.Data[gzipHeader : n-gzipTrailer]}
	}
	return entry{f.Name, stored, crc32.ChecksumIEEE(f.Data), uint32(len(f.Data)), f.Data}
}

// head appends what the two headers of an entry have in common.
func (e entry) head(b []byte) []byte {
	for _, v := range []uint16{zipVersion, zipUTF8, e.method, 0, zipDate} {
		b = binary.LittleEndian.AppendUint16(b, v)
	}
	for _, v := range []uint32{e.crc, uint32(len(e.data)), e.size} {
		b = binary.LittleEndian.AppendUint32(b, v)
	}
	b = binary.LittleEndian.AppendUint16(b, uint16(len(e.name)))
	return binary.LittleEndian.AppendUint16(b, 0) // nothing extra
}
