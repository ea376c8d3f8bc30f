// Package web embeds what the browser gets as it is: the style, the icon, the
// script that runs before Go and the service worker.
package web

import _ "embed"

// The style sheet, a file for what is common and one for each large view.
var (
	//go:embed parallax.css
	common string
	//go:embed compare.css
	compare string
	//go:embed front.css
	front string
	//go:embed coverage.css
	coverage string
	//go:embed voices.css
	voices string
	//go:embed correct.css
	correct string
	//go:embed timeline.css
	timeline string
	//go:embed documents.css
	documents string
	// page is the part for what is written into the page and not drawn by the app.
	//go:embed page.css
	page string
	// paper is what only a printed page has.
	//go:embed paper.css
	paper string
)

// Style is the page's style sheet in three parts: what the page needs before the
// program runs, of that what is written into the page, and the views.
var Style = [3]string{common, page, timeline + compare + front + coverage + voices + documents + correct + paper}

// What runs before Go: see the heads of boot.js and doors.js.
var (
	//go:embed boot.js
	boot string
	//go:embed doors.js
	doors string
)

// Boot is the page's script.
var Boot = boot + doors

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
