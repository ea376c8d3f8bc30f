// Package web embeds what the browser gets as it is: the style, the icon, the
// script that runs before Go and the service worker.
package web

import _ "embed"

// Style is the page's style sheet, Page the part of it for what is written
// into the page and not drawn by the app.
var (
	//go:embed parallax.css
	Style string
	//go:embed page.css
	Page string
)

// Boot runs before Go: see the head of boot.js.
//
//go:embed boot.js
var Boot string

// Worker is the service worker without its list of files: see the head of sw.js.
//
//go:embed sw.js
var Worker string

// Icon is the page's icon, an SVG.
//
//go:embed icon.svg
var Icon string

// Notices are the program's licence and those of the code that it holds.
//
//go:embed notices.txt
var Notices string
