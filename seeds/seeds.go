// Package seeds holds the five articles that Parallax opens with, byte for
// byte as their publishers wrote them. It has no logic: corpus reads them as
// it reads any other file.
package seeds

import "embed"

// Files are the articles, by file name.
//
//go:embed *.txt
var Files embed.FS
