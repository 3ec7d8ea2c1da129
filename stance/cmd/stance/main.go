// Command stance reads articles, finds what each actor said and where they
// stand, and prints it or draws it. It does the window's work without a window.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"parley/charts"
)

// Exit statuses.
const (
	allRead = 0
	someBad = 1 // some inputs could not be read; each is named, the rest is done
	misused = 2
	undone  = 3 // nothing could be done
)

func main() {
	boundMemory()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// commands is the command line.
type commands struct {
	Analyze analyze  `cmd:"" help:"Find who said what in articles, and where they stand."`
	Tone    toneOf   `cmd:"" help:"Score the tone of sentences toward a person named in them."`
	Rate    evaluate `cmd:"" name:"evaluate" help:"Measure the engine against texts that humans have coded."`
	Ask     ask      `cmd:"" help:"Ask a language model on this computer where the statements of articles stand."`
	Version version  `cmd:"" help:"Print the version."`
}

// A program is one run of the command.
type program struct {
	ctx            context.Context
	stdin          io.Reader
	stdout, stderr io.Writer
	meter          *meter
	failures       int  // inputs that could not be read
	spares         bool // memory is not traded for speed
}

// run does what args ask for and returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var line commands
	parser, err := kong.New(&line, kong.Name("stance"), kong.Writers(stdout, stderr), kong.UsageOnError(),
		kong.Vars{"charts": strings.Join(charts.Names(), ", "), "sizes": sizeNames}, kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.Description("Reads news articles and speeches, finds what each actor said, and shows where they stand."))
	if err != nil {
		panic(err) // the struct above is wrong
	}
	parsed, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(stderr, "stance: %v\nTry \"stance --help\".\n", err)
		return misused
	}
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE) // writing to a closed pipe becomes an error
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends at once
	p := &program{ctx: ctx, stdin: stdin, stdout: stdout, stderr: stderr, meter: newMeter(stderr)}
	defer p.meter.clear()
	return p.status(parsed.Run(p))
}

// A usage error is a command line that can't be meant.
type usage struct{ error }

// status says what err means for the one who called, on standard error and as
// the exit status.
func (p *program) status(err error) int {
	var wrong usage
	switch {
	case errors.As(err, &wrong):
		p.say("%v", err)
		return misused
	case err != nil && !isClosedPipe(err):
		p.say("%v", err)
		return undone
	case p.failures > 0:
		return someBad
	}
	return allRead
}

// say prints a line on standard error.
func (p *program) say(format string, args ...any) {
	p.meter.clear()
	fmt.Fprintf(p.stderr, "stance: "+format+"\n", args...)
}

// isClosedPipe holds where the reader of standard output has gone, which is no
// mistake: "stance ... | head".
func isClosedPipe(err error) bool {
	const brokenPipe, noReader = syscall.Errno(109), syscall.Errno(232) // as Windows numbers them
	var number syscall.Errno
	if !errors.As(err, &number) {
		return errors.Is(err, io.ErrClosedPipe)
	}
	return number == syscall.EPIPE || os.PathSeparator == '\\' && (number == brokenPipe || number == noReader)
}
