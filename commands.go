//go:build !wasm

package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"

	"mend/content"
	"mend/quiz"
)

// assess prints what follows from one person's answers.
func assess(_ context.Context, args []string, in io.Reader, out io.Writer) error {
	file, err := onlyArgument(args)
	if err != nil {
		return err
	}
	request, err := readRequest(file, in)
	if err != nil {
		return err
	}
	return printJSON(out, content.Bank().Assess(request.Answers))
}

func onlyArgument(args []string) (string, error) {
	flags := newFlags("assess")
	if err := flags.Parse(args); err != nil {
		return "", usageError(err)
	}
	if flags.NArg() != 1 {
		return "", fmt.Errorf(`arguments: %d given; give one file, or "-" for standard input`, flags.NArg())
	}
	return flags.Arg(0), nil
}

func readRequest(file string, in io.Reader) (quiz.Request, error) {
	if file != "-" {
		opened, err := os.Open(file)
		if err != nil {
			return quiz.Request{}, unreadable(file, err)
		}
		defer opened.Close()
		in = opened
	}
	request, err := content.Bank().ReadRequest(in)
	var fault *quiz.Fault
	if err != nil && !errors.As(err, &fault) {
		return quiz.Request{}, unreadable(file, err)
	}
	return request, err
}

func unreadable(file string, err error) error {
	var inPath *fs.PathError
	if errors.As(err, &inPath) {
		err = inPath.Err
	}
	return fmt.Errorf("%s: cannot be read: %w", file, err)
}

// questions prints the bank, so that a test can walk it.
func questions(_ context.Context, args []string, _ io.Reader, out io.Writer) error {
	if err := noArguments("questions", args); err != nil {
		return err
	}
	return printJSON(out, content.Bank())
}

func noArguments(name string, args []string) error {
	flags := newFlags(name)
	if err := flags.Parse(args); err != nil {
		return usageError(err)
	}
	return nothingLeft(flags)
}

// nothingLeft complains about a word that is no flag: it is a slip of the hand
// that would otherwise be ignored in silence.
func nothingLeft(flags *flag.FlagSet) error {
	if flags.NArg() > 0 {
		return fmt.Errorf("arguments: %q is not understood; see the usage with \"go run .\"", flags.Arg(0))
	}
	return nil
}

func newFlags(name string) *flag.FlagSet {
	flags := flag.NewFlagSet(name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	return flags
}

func usageError(err error) error {
	return fmt.Errorf("arguments: %w; see the usage with \"go run .\"", err)
}

func printJSON(out io.Writer, v any) error {
	text, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return fmt.Errorf("output: %w", err)
	}
	if _, err := fmt.Fprintf(out, "%s\n", text); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	return nil
}
