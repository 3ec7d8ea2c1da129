package model

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"syscall"
	"time"
)

// largestReply is more than any answer within the schema needs.
const largestReply = 1 << 20

// A client speaks with one server.
type client struct {
	door Door
	at   address
	http *http.Client
}

// newClient makes a client that goes through no proxy, follows no redirect, and
// connects to this computer alone unless the address was confirmed.
func newClient(d Door) (*client, error) {
	if err := d.Check(); err != nil {
		return nil, err
	}
	at, err := parseAddress(d.Address)
	if err != nil {
		return nil, err
	}
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	if !d.confirmed() {
		dialer.Control = func(_, connected string, _ syscall.RawConn) error { return onlyHere(connected) }
	}
	return &client{door: d.filled(), at: at, http: &http.Client{
		Transport: &http.Transport{DialContext: dialer.DialContext, MaxIdleConns: 2, IdleConnTimeout: time.Minute},
		CheckRedirect: func(*http.Request, []*http.Request) error {
			return http.ErrUseLastResponse
		},
	}}, nil
}

func (c *client) close() { c.http.CloseIdleConnections() }

// A refusal is an HTTP status that is not 200.
type refusal struct {
	status int
	said   string
	after  time.Duration // when to try again; 0: not said
}

func (r *refusal) Error() string {
	return fmt.Sprintf("the server answered %d %s: %s", r.status, http.StatusText(r.status), r.said)
}

// passing holds for failures that may be gone at the next attempt.
func passing(err error) bool {
	var r *refusal
	if errors.As(err, &r) {
		return r.status == http.StatusTooManyRequests || r.status == http.StatusRequestTimeout || r.status >= 500
	}
	return !errors.Is(err, context.Canceled) && !errors.Is(err, ErrElsewhere)
}

// retry makes attempts until one succeeds, fails for good, or all are used up.
func (c *client) retry(ctx context.Context, attempt func(ctx context.Context, n int) error) error {
	for n := 1; ; n++ {
		limited, cancel := context.WithTimeout(ctx, c.door.Timeout)
		err := attempt(limited, n)
		cancel()
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err == nil:
			return nil
		case !passing(err):
			return err
		case n == c.door.Attempts:
			return fmt.Errorf("%w (after %d attempts)", err, n)
		}
		if err := sleep(ctx, waitAfter(err, c.door.Pause, n)); err != nil {
			return err
		}
	}
}

// waitAfter is how long to wait after the n-th attempt: twice as long each time,
// and as long as the server asks for.
func waitAfter(err error, first time.Duration, n int) time.Duration {
	pause := first << min(n-1, 10)
	var r *refusal
	if errors.As(err, &r) && r.after > pause {
		pause = r.after
	}
	return min(pause, longestWait)
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

func (c *client) get(ctx context.Context, path string) ([]byte, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, c.at.join(path), nil)
	if err != nil {
		return nil, err
	}
	return c.do(r)
}

func (c *client) post(ctx context.Context, path string, body any) ([]byte, error) {
	content, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, c.at.join(path), bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	return c.do(r)
}

func (c *client) do(r *http.Request) ([]byte, error) {
	if c.door.Key != "" {
		r.Header.Set("Authorization", "Bearer "+c.door.Key)
	}
	reply, err := c.http.Do(r)
	if err != nil {
		return nil, fmt.Errorf("%s does not answer: %w", c.door.Address, err)
	}
	defer reply.Body.Close()
	body, err := io.ReadAll(io.LimitReader(reply.Body, largestReply+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s broke off its answer: %w", c.door.Address, err)
	case reply.StatusCode != http.StatusOK:
		return nil, &refusal{reply.StatusCode, firstWords(body), retryAfter(reply.Header)}
	case len(body) > largestReply:
		return nil, fmt.Errorf("%s answered with more than %d bytes", c.door.Address, largestReply)
	}
	return body, nil
}

func firstWords(body []byte) string {
	return string(bytes.ToValidUTF8(bytes.TrimSpace(body[:min(len(body), 200)]), []byte("?")))
}

// retryAfter reads the header's form in seconds; the form with a date is not
// used by servers of models.
func retryAfter(h http.Header) time.Duration {
	seconds, err := strconv.Atoi(h.Get("Retry-After"))
	if err != nil || seconds < 0 {
		return 0
	}
	return time.Duration(min(seconds, 3600)) * time.Second
}
