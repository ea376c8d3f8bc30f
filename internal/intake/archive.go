package intake

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"parallax/internal/corpus"
)

// archive reads a zip file: a Word document, or an archive of files.
func (r *reader) archive(in input) {
	z, err := zip.NewReader(bytes.NewReader(in.data), int64(len(in.data)))
	if err != nil {
		r.fail(in.from, 0, "the zip archive is cut or damaged and can’t be opened")
		return
	}
	switch says := officeFile(z, in.ending); {
	case says == Word:
		r.word(in, z)
		return
	case says != "":
		r.fail(in.from, 0, "this is "+says+"; it can’t be read here")
		return
	case in.inside >= 2:
		r.fail(in.from, 0, "this is an archive in an archive in an archive; it is not opened")
		return
	}
	before := len(r.drafts) + len(r.problems)
	for _, f := range z.File {
		if r.entries++; r.entries > MaxEntries {
			r.fail(in.from, 0, "the archive holds more than "+strconv.Itoa(MaxEntries)+" entries; those after the first "+strconv.Itoa(MaxEntries)+" are not read")
			break
		}
		name := entryName(f)
		if f.Mode().IsDir() || passedOver(name) {
			continue
		}
		data, problem := r.unpack(f, MaxFile)
		if problem != "" {
			r.fail(in.from+"/"+name, 0, problem)
			if r.unpacked > MaxUnpacked {
				break
			}
			continue
		}
		r.file(input{from: in.from + "/" + name, stem: stem(name), ending: ending(name), data: data, inside: in.inside + 1, turned: hasOverride(f.Name)})
	}
	if len(r.drafts)+len(r.problems) == before {
		r.fail(in.from, 0, "the archive holds no file that can be read here")
	}
}

// officeFile tells what else than an archive of files a zip is: Word, or words
// for what can't be read; "" for an archive.
func officeFile(z *zip.Reader, ending string) string {
	has := func(prefix string) bool {
		for _, f := range z.File {
			if strings.HasPrefix(f.Name, prefix) {
				return true
			}
		}
		return false
	}
	types := has("[Content_Types].xml")
	switch {
	case types && has("word/"), ending == ".docx", ending == ".docm":
		return Word
	case types && has("xl/"):
		return "an Excel workbook; save the sheet as .csv and bring that"
	case types && has("ppt/"):
		return "a PowerPoint presentation"
	case len(z.File) > 0 && z.File[0].Name == "mimetype":
		return "an OpenDocument or EPUB file"
	}
	return ""
}

// unpack gives the bytes of an entry, at most limit and at most what is left
// of MaxUnpacked, whatever the archive says of its size; problem says why not.
func (r *reader) unpack(f *zip.File, limit int) (data []byte, problem string) {
	const encrypted = 1
	if f.Flags&encrypted != 0 {
		return nil, "it is encrypted; unpack it with its password and bring the files"
	}
	if f.Method != zip.Store && f.Method != zip.Deflate {
		return nil, "it is packed in a way that is not known here (method " + strconv.Itoa(int(f.Method)) + ")"
	}
	if f.UncompressedSize64 > uint64(limit) {
		return nil, "it unpacks to more than " + megabytes(limit) + " MB, the limit for one file"
	}
	in, err := f.Open()
	if err != nil {
		return nil, "it is damaged and can’t be unpacked"
	}
	defer in.Close()
	left := MaxUnpacked - r.unpacked
	data, err = io.ReadAll(io.LimitReader(in, int64(min(limit, left))+1))
	r.unpacked += len(data)
	switch {
	case len(data) > left:
		return nil, "here the archive has unpacked to more than " + megabytes(MaxUnpacked) + " MB; the rest is not read"
	case len(data) > limit:
		return nil, "it unpacks to more than " + megabytes(limit) + " MB, the limit for one file"
	case errors.Is(err, zip.ErrChecksum):
		return nil, "it is damaged: its checksum is wrong"
	case err != nil:
		return nil, "it is damaged, or not of the size that the archive says"
	}
	return data, ""
}

// entryName is the path of an entry without what leads out of the archive.
func entryName(f *zip.File) string {
	name := f.Name
	if f.NonUTF8 {
		name, _ = corpus.Decode([]byte(name))
	}
	var parts []string
	for _, p := range strings.Split(strings.ReplaceAll(name, `\`, "/"), "/") {
		p = oneLine(p)
		if p == "" || p == "." || p == ".." || len(p) == 2 && p[1] == ':' {
			continue
		}
		parts = append(parts, p)
	}
	if len(parts) == 0 {
		return "file"
	}
	return strings.Join(parts, "/")
}

// passedOver reports entries that belong to a saved page or to the system that
// packed the archive, and are not asked for.
func passedOver(name string) bool {
	base := path.Base(name)
	if strings.HasPrefix(base, ".") || strings.HasPrefix(name, "__MACOSX/") || strings.Contains(name, "_files/") {
		return true
	}
	switch ending(base) {
	case ".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".bmp", ".woff", ".woff2", ".ttf", ".otf", ".eot",
		".mp3", ".m4a", ".mp4", ".webm", ".db", ".ini":
		return true
	}
	return false
}
