// Package e2e tests the page in a real browser, in every place it must run in
// and under the faults it must survive. It has tests only.
package e2e
