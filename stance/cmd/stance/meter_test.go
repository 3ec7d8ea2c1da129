package main

import (
	"bytes"
	"testing"
	"time"
)

func TestProgressLine(t *testing.T) {
	for _, c := range []struct {
		done, total int64
		taken       time.Duration
		want        string
	}{
		{0, 0, 0, "0.0 MB read"},
		{2_500_000, 0, time.Minute, "2.5 MB read"},
		{1_000_000, 4_000_000, 10 * time.Second, "1.0 MB read of 4.0 MB (25 %), 30s left"},
		{4_000_000, 4_000_000, 10 * time.Second, "4.0 MB read of 4.0 MB (100 %), 0s left"},
		{5_000_000, 4_000_000, 10 * time.Second, "5.0 MB read"}, // a file that grew
	} {
		if got := progressLine(c.done, c.total, c.taken); got != c.want {
			t.Errorf("%d of %d: %q, want %q", c.done, c.total, got, c.want)
		}
	}
}

func TestMeterWaitsAndClears(t *testing.T) {
	var b bytes.Buffer
	clock := time.Unix(1000, 0)
	m := &meter{w: &b, now: func() time.Time { return clock }, began: clock}
	m.show(1, 2)
	m.clear()
	if b.Len() > 0 {
		t.Errorf("in the first second: %q", b.String())
	}
	clock = clock.Add(2 * time.Second)
	m.show(1_000_000, 2_000_000)
	m.show(1_500_000, 2_000_000) // too soon after the other
	m.clear()
	m.clear()
	if want := "\r\x1b[K1.0 MB read of 2.0 MB (50 %), 2s left\r\x1b[K"; b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
}

func TestNoMeterWithoutTerminal(t *testing.T) {
	var b bytes.Buffer
	m := newMeter(&b)
	m.began = m.began.Add(-time.Hour)
	m.show(1, 2)
	m.clear()
	if b.Len() > 0 {
		t.Errorf("%q", b.String())
	}
}
