//go:build !wasm

// Mend is a private self-assessment for people between whom trust has broken.
//
// In a browser this program is the app (see main_wasm.go and package app).
// Anywhere else it is the tool that builds the site, serves it, and lets other
// programs ask the engine:
//
//	go run . build -wasm FILE -out dist -base /
//	go run . serve -dir dist -addr 127.0.0.1:8080
//	go run . assess FILE
//	go run . questions
//
// It exits with 0 where all went well and with 2 otherwise, after one line on
// standard error that says where, what, and what to do about it.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// exitFailed is the code for everything that went wrong. The go command itself
// uses 1, so that a program that calls "go run ." can tell the two apart where
// it builds Mend first.
const exitFailed = 2

// command is one subcommand. Run returns an error that says where, what, and
// what to do about it.
type command struct {
	name, takes, does string
	run               func(ctx context.Context, args []string, in io.Reader, out io.Writer) error
}

var commands = []command{
	{"build", "-wasm FILE [-out dist] [-base /] [-plain]", "write the whole site to a folder", buildSite},
	{"serve", "[-dir dist] [-addr 127.0.0.1:8080]", "serve a built site on this machine", serveSite},
	{"assess", "FILE", `read answers ("-": standard input), print what follows from them`, assess},
	{"questions", "", "print everything Mend asks and advises", questions},
}

// run is the whole program: it returns the exit code.
func run(ctx context.Context, args []string, in io.Reader, out, complaints io.Writer) int {
	if len(args) == 0 {
		usage(complaints)
		return exitFailed
	}
	for _, c := range commands {
		if c.name != args[0] {
			continue
		}
		if err := c.run(ctx, args[1:], in, out); err != nil {
			fmt.Fprintf(complaints, "mend: %s: %s\n", c.name, oneLine(err.Error()))
			return exitFailed
		}
		return 0
	}
	fmt.Fprintf(complaints, "mend: %q: no such command\n", args[0])
	usage(complaints)
	return exitFailed
}

func usage(w io.Writer) {
	fmt.Fprintln(w, "usage:")
	for _, c := range commands {
		fmt.Fprintf(w, "  go run . %-9s %-38s %s\n", c.name, c.takes, c.does)
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
