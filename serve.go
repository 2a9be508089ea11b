//go:build !wasm

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"

	"mend/web"
)

// serveSite serves a built site until ctx ends.
func serveSite(ctx context.Context, args []string, _ io.Reader, out io.Writer) error {
	flags := newFlags("serve")
	dir := flags.String("dir", "dist", "")
	address := flags.String("addr", "127.0.0.1:8080", "")
	if err := flags.Parse(args); err != nil {
		return usageError(err)
	}
	if err := nothingLeft(flags); err != nil {
		return err
	}
	base, err := web.BaseOf(*dir)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", *address)
	if err != nil {
		return fmt.Errorf("-addr: %w; choose another one", err)
	}
	port := listener.Addr().(*net.TCPAddr).Port
	fmt.Fprintf(out, "Mend is at http://localhost:%d%s\n", port, strings.TrimSuffix(base, "/"))
	return serveUntil(ctx, listener, web.Handler(*dir, base))
}

// patience is how long a request may take to arrive, and how long those under
// way may take to finish when the server stops.
const patience = 10 * time.Second

func serveUntil(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: patience}
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		grace, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		stopped <- server.Shutdown(grace)
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-stopped
}
