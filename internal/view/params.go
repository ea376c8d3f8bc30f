package view

import (
	"strconv"
	"strings"

	"parallax/internal/query"
	"parallax/internal/text"
)

// params are the keys and values of a fragment, in the order they were set.
// Values are kept as they are written, that is, escaped.
type params struct{ pairs []pair }

type pair struct{ key, raw string }

// set adds a word. An empty value is written too: "find=".
func (p *params) set(key, value string) {
	p.pairs = append(p.pairs, pair{key, escape(value)})
}

// setWord adds a word unless it is empty.
func (p *params) setWord(key, value string) {
	if value != "" {
		p.set(key, value)
	}
}

// setCount adds a number that count reads again; nothing below 1.
func (p *params) setCount(key string, n int) {
	if n > 0 {
		p.set(key, strconv.Itoa(n))
	}
}

// setList adds a list unless it is empty.
func (p *params) setList(key string, list []string) {
	if len(list) == 0 {
		return
	}
	raw := make([]string, len(list))
	for i, item := range list {
		raw[i] = escape(item)
	}
	p.pairs = append(p.pairs, pair{key, strings.Join(raw, ",")})
}

// setRef adds a reference unless it is nil.
func (p *params) setRef(key string, r *Ref) {
	if r == nil {
		return
	}
	raw := escape(r.Source) + ":" + strconv.Itoa(r.Start) + "-" + strconv.Itoa(r.End)
	if r.Words != "" {
		raw += ":" + escape(r.Words)
	}
	p.pairs = append(p.pairs, pair{key, raw})
}

// lookup returns the word under key and whether the key is there.
func (p params) lookup(key string) (string, bool) {
	for _, pair := range p.pairs {
		if pair.key == key {
			return unescape(pair.raw)
		}
	}
	return "", false
}

// get returns the word under key; empty when there is none.
func (p params) get(key string) string {
	value, _ := p.lookup(key)
	return value
}

// count returns the number under key, 0 when there is none or it is no count
// of ours.
func (p params) count(key string) int {
	const most = 1000
	if n, err := strconv.Atoi(p.get(key)); err == nil && n > 0 && n <= most {
		return n
	}
	return 0
}

// list returns the list under key, without empty and repeated items.
func (p params) list(key string) []string {
	for _, pair := range p.pairs {
		if pair.key != key {
			continue
		}
		var list []string
		seen := map[string]bool{}
		for raw := range strings.SplitSeq(pair.raw, ",") {
			item, ok := unescape(raw)
			if ok && item != "" && !seen[item] {
				seen[item] = true
				list = append(list, item)
			}
		}
		return list
	}
	return nil
}

// ref returns the reference under key; nil when there is none to read.
func (p params) ref(key string) *Ref {
	for _, pair := range p.pairs {
		if pair.key == key {
			return parseRef(pair.raw)
		}
	}
	return nil
}

func parseRef(raw string) *Ref {
	source, rest, ok := strings.Cut(raw, ":")
	if !ok {
		return nil
	}
	id, ok := unescape(source)
	if !ok || id == "" {
		return nil
	}
	bounds, rawWords, _ := strings.Cut(rest, ":")
	first, last, ok := strings.Cut(bounds, "-")
	start, err1 := strconv.Atoi(first)
	end, err2 := strconv.Atoi(last)
	if !ok || err1 != nil || err2 != nil || start < 0 || end < start {
		return nil
	}
	words, ok := unescape(rawWords)
	if !ok {
		return nil
	}
	return &query.Ref{Place: text.Place{Source: id, Start: start, End: end}, Words: words}
}

// String writes "?key=value&…"; empty when there are no keys.
func (p params) String() string {
	var b strings.Builder
	for i, pair := range p.pairs {
		if i == 0 {
			b.WriteByte('?')
		} else {
			b.WriteByte('&')
		}
		b.WriteString(pair.key)
		b.WriteByte('=')
		b.WriteString(pair.raw)
	}
	return b.String()
}

// parseParams splits a query at & and =. It reports false when a value can't
// be unescaped; that pair is left out.
func parseParams(query string) (params, bool) {
	var p params
	clean := true
	for part := range strings.SplitSeq(query, "&") {
		key, raw, ok := strings.Cut(part, "=")
		if !ok || key == "" {
			clean = clean && part == ""
			continue
		}
		if _, ok := unescape(raw); !ok {
			clean = false
			continue
		}
		p.pairs = append(p.pairs, pair{key, raw})
	}
	return p, clean
}

const hex = "0123456789ABCDEF"

func escape(s string) string {
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("-._~", c) >= 0:
			b.WriteByte(c)
		case c == ' ':
			b.WriteByte('+')
		default:
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		}
	}
	return b.String()
}

// unescape undoes escape; it takes bytes that escape would have encoded as
// they are. It reports false for a percent sign without two hex digits and
// for what isn't UTF-8.
func unescape(s string) (string, bool) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '+':
			b.WriteByte(' ')
		case '%':
			if i+2 >= len(s) {
				return "", false
			}
			n, err := strconv.ParseUint(s[i+1:i+3], 16, 8)
			if err != nil {
				return "", false
			}
			b.WriteByte(byte(n))
			i += 2
		default:
			b.WriteByte(s[i])
		}
	}
	out := b.String()
	return out, strings.ToValidUTF8(out, "") == out
}
