package intake

import (
	"context"
	"errors"
	"net"
	"net/netip"
)

var errPrivate = errors.New("lies in a private network, which is not asked")

// dialPublic connects to a host where all its addresses are public. The address
// that was looked at is the one that is dialled.
func (f *fetcher) dialPublic(ctx context.Context, network, address string) (net.Conn, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	addresses, err := f.addresses(ctx, host)
	if err != nil {
		return nil, err
	}
	for _, a := range addresses {
		if !isPublic(a) {
			return nil, errPrivate
		}
	}
	var failed error
	for _, a := range addresses {
		connection, err := f.dial(ctx, network, net.JoinHostPort(a.Unmap().String(), port))
		if err == nil {
			return connection, nil
		}
		failed = err
	}
	return nil, failed
}

func (f *fetcher) addresses(ctx context.Context, host string) ([]netip.Addr, error) {
	if a, err := netip.ParseAddr(host); err == nil {
		return []netip.Addr{a}, nil
	}
	addresses, err := f.resolve(ctx, host)
	if err == nil && len(addresses) == 0 {
		err = &net.DNSError{Err: "no address", Name: host, IsNotFound: true}
	}
	return addresses, err
}

// reserved are the networks beside the private ones that are not of the public
// net: IANA's registries of special-purpose addresses (RFC 6890 and successors).
var reserved = prefixes(
	"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
	"240.0.0.0/4", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fec0::/10",
)

func prefixes(written ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(written))
	for i, w := range written {
		out[i] = netip.MustParsePrefix(w)
	}
	return out
}

// isPublic holds for addresses of the public net.
func isPublic(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	if !a.IsGlobalUnicast() || a.IsPrivate() {
		return false
	}
	for _, p := range reserved {
		if p.Contains(a) {
			return false
		}
	}
	return true
}
