package bundle

import "strings"

// What every page forbids: it loads nothing by default, sends no form, takes
// no base, and makes scripts only through the policy named parallax.
const (
	policyStart = "default-src 'none'"
	policyEnd   = "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types parallax"
)

// sitePolicy lets the page use the files beside it, the style in it and nothing
// else.
func sitePolicy(style string) string {
	return strings.Join([]string{
		policyStart,
		"script-src 'self' 'wasm-unsafe-eval'",
		"style-src 'self' '" + Integrity([]byte(style)) + "'",
		"img-src 'self' data: blob:",
		"worker-src 'self' blob:",
		"connect-src 'self'",
		policyEnd,
	}, "; ")
}

// singlePolicy lets the single file use what stands in it, by hash, and
// nothing else: it can't ask any address for anything.
func singlePolicy(a Assets) string {
	style, rest := a.styles()
	return strings.Join([]string{
		policyStart,
		"script-src '" + Integrity([]byte(a.Exec)) + "' '" + Integrity([]byte(a.Boot)) + "' 'wasm-unsafe-eval'",
		"style-src '" + Integrity([]byte(style)) + "' '" + Integrity([]byte(rest)) + "'",
		"img-src data: blob:",
		"worker-src blob:",
		"connect-src 'none'",
		policyEnd,
	}, "; ")
}

// snapshotPolicy lets the page without scripts use its own style and nothing else.
func snapshotPolicy(style string) string {
	return strings.Join([]string{
		policyStart,
		"style-src '" + Integrity([]byte(style)) + "'",
		"img-src data:",
		"base-uri 'none'; form-action 'none'",
	}, "; ")
}
