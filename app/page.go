//go:build !js

package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"time"

	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/site"
)

// build writes the static site into a folder.
func build(args []string, stderr io.Writer) error {
	dir := "dist"
	rest, err := parse("build", args, func(f *flag.FlagSet) {
		f.StringVar(&dir, "o", dir, "")
	})
	if err != nil {
		return err
	}
	if len(rest) > 0 {
		return usageError{fmt.Sprintf("build: unexpected %q", rest[0])}
	}
	made, err := compose(stderr)
	if err != nil {
		return err
	}
	if err := made.Write(dir); err != nil {
		return err
	}
	for _, f := range made.Files {
		fmt.Fprintf(stderr, "%10d  %s/%s\n", len(f.Data), dir, f.Name)
	}
	return nil
}

// serve gives the site out from memory until it is interrupted.
func serve(args []string, stderr io.Writer) error {
	addr := "127.0.0.1:8080"
	rest, err := parse("serve", args, func(f *flag.FlagSet) {
		f.StringVar(&addr, "addr", addr, "")
	})
	if err != nil {
		return err
	}
	if len(rest) > 0 {
		return usageError{fmt.Sprintf("serve: unexpected %q", rest[0])}
	}
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	made, err := compose(stderr)
	if err != nil {
		return err
	}
	fmt.Fprintf(stderr, "Parallax is at http://%s/ (Ctrl+C ends it)\n", listener.Addr())
	return serveUntilInterrupted(listener, made)
}

// serveUntilInterrupted ends open requests before it returns.
func serveUntilInterrupted(listener net.Listener, handler http.Handler) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	shut, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	if err := server.Shutdown(shut); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}

// compose analyses the articles and makes the site that shows them.
func compose(stderr io.Writer) (*site.Site, error) {
	module, err := site.Module(".")
	if err != nil {
		return nil, err
	}
	s, notes, err := read(query.Work{Files: documents()}, unwatched)
	tell(stderr, notes)
	if err != nil {
		return nil, err
	}
	fmt.Fprintln(stderr, "Compiling the page …")
	return site.Build(module, s, lang.English)
}
