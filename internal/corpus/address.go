package corpus

import "strings"

// longestAddress is how many bytes a web address on a line of its own has at most.
const longestAddress = 2000

// firstAddress is the web address that the first line of a text is and nothing
// else; "" when it is none.
func firstAddress(t string) string {
	t = strings.TrimLeft(t[:runeFloor(t, longestAddress+2)], " \t\r\n\ufeff")
	line, _, _ := strings.Cut(t, "\n")
	line = strings.TrimRight(line, " \t\r")
	if hostOf(line) == "" || len(line) > longestAddress || strings.ContainsAny(line, " \t<>\"") {
		return ""
	}
	return line
}

// hostOf is the host of a web address without its "www."; "" when it is none.
func hostOf(address string) string {
	_, host, ok := strings.Cut(address, "://")
	switch {
	case !ok:
		host = address
		if !strings.HasPrefix(host, "www.") {
			return ""
		}
	case !strings.HasPrefix(address, "http://") && !strings.HasPrefix(address, "https://"):
		return ""
	}
	if i := strings.IndexAny(host, "/?#:"); i >= 0 {
		host = host[:i]
	}
	host = strings.TrimPrefix(lower(host), "www.")
	if len(host) > longestPublisher || !strings.Contains(host, ".") || strings.HasPrefix(host, ".") || strings.HasSuffix(host, ".") {
		return ""
	}
	return host
}
