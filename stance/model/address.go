package model

import (
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"strings"
)

// An address is where a server answers, without the path of a protocol.
type address struct{ url *url.URL }

// parseAddress reads what a user types: "127.0.0.1:11434" and
// "http://localhost:1234/v1/" are both understood.
func parseAddress(typed string) (address, error) {
	s := strings.TrimSpace(typed)
	if s == "" {
		return address{}, fmt.Errorf("no address was given: for Ollama it is usually http://127.0.0.1:11434")
	}
	if !strings.Contains(s, "://") {
		s = "http://" + s
	}
	u, err := url.Parse(s)
	switch {
	case err != nil:
		return address{}, fmt.Errorf("%q is no address: expected one like http://127.0.0.1:11434", typed)
	case u.Scheme != "http" && u.Scheme != "https":
		return address{}, fmt.Errorf("%q: only http and https are spoken", typed)
	case u.Hostname() == "":
		return address{}, fmt.Errorf("%q names no computer: expected one like http://127.0.0.1:11434", typed)
	case u.User != nil:
		return address{}, fmt.Errorf("the address holds a name or password: put a key into its own field")
	}
	u.RawQuery, u.Fragment = "", ""
	u.Path = strings.TrimSuffix(strings.TrimRight(u.Path, "/"), "/v1")
	return address{u}, nil
}

// here holds for addresses that can only mean this computer. What a name leads
// to is looked at once more when the connection is made.
func (a address) here() bool {
	host := a.url.Hostname()
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.Unmap().IsLoopback()
}

func (a address) join(path string) string { return a.url.String() + path }

// onlyHere refuses a connection that leads off this computer, whatever name it
// was asked for by.
func onlyHere(connected string) error {
	host, _, err := net.SplitHostPort(connected)
	if err != nil {
		return err
	}
	ip, err := netip.ParseAddr(host)
	if err != nil || !ip.Unmap().IsLoopback() {
		return fmt.Errorf("%s: %w", connected, ErrElsewhere)
	}
	return nil
}
