package intake

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"iter"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"path"
	"strings"
	"time"

	"golang.org/x/net/html/charset"

	"parley/stance"
)

// Limits of fetching.
const (
	mostFetched   = 20 << 20         // bytes of an answer, unpacked
	longestFetch  = 30 * time.Second // from the first request to the last byte
	mostRedirects = 5
)

// userAgent says plainly who asks.
const userAgent = "Parley/" + stance.Version + " (a reader's program; fetches single pages on request)"

// Fetch reads the article at an address of the web, or the articles of a feed
// there. It is called only when the user asks for that address. Only http and
// https are spoken, only public addresses are asked, also after redirects, and
// what robots.txt forbids is left. The error is a *Failure or that of ctx.
func Fetch(ctx context.Context, address string, o Options) iter.Seq2[stance.Article, error] {
	return newFetcher().fetch(ctx, address, o)
}

// A fetcher asks web servers.
type fetcher struct {
	resolve func(ctx context.Context, host string) ([]netip.Addr, error)
	dial    func(ctx context.Context, network, address string) (net.Conn, error)
	tls     *tls.Config // nil: what the system trusts
}

func newFetcher() *fetcher {
	return &fetcher{
		resolve: func(ctx context.Context, host string) ([]netip.Addr, error) {
			return net.DefaultResolver.LookupNetIP(ctx, "ip", host)
		},
		dial: (&net.Dialer{Timeout: 10 * time.Second}).DialContext,
	}
}

func (f *fetcher) fetch(ctx context.Context, address string, o Options) iter.Seq2[stance.Article, error] {
	return func(yield func(stance.Article, error) bool) {
		r := &reading{ctx: ctx, options: o, ids: newIDs(), yield: yield}
		r.address(f, address)
		if ctx.Err() != nil && !r.ended {
			yield(stance.Article{}, ctx.Err())
		}
	}
}

// address reads what is at an address of the web.
func (r *reading) address(f *fetcher, address string) bool {
	p, err := f.page(r.ctx, address)
	if err != nil {
		return r.fail(address, plainFetchError(err))
	}
	give := r.yield
	defer func() { r.yield = give }()
	r.yield = func(a stance.Article, err error) bool {
		if err == nil {
			fillIn(&a.Address, p.address)
		}
		return give(a, err)
	}
	return r.fetched(p)
}

// A fetchedPage is an answer of a server.
type fetchedPage struct {
	address string // after redirects
	kind    string // media type
	content []byte
}

// fetched reads what came, by the kind that its bytes and its server say it is.
func (r *reading) fetched(p fetchedPage) bool {
	place, _, _ := strings.Cut(p.address, "?")
	place = strings.TrimRight(place, "/")
	k, reason := kindOf("page"+extensionOf(p.kind, place), p.content[:min(len(p.content), headLength)])
	switch k {
	case unreadable:
		return r.fail(p.address, reason)
	case jsonLines:
		return r.records(bytes.NewReader(p.content), place)
	case table:
		return r.table(bufio.NewReaderSize(bytes.NewReader(p.content), 1<<16), place)
	}
	return r.whole(k, p.content, place, 0)
}

// extensionOf is what a file of a media type is called at its end.
func extensionOf(kind, place string) string {
	switch kind {
	case "text/html", "application/xhtml+xml":
		return ".html"
	case "application/rss+xml", "application/atom+xml":
		return ".rss"
	case "application/json":
		return ".json"
	case "text/csv":
		return ".csv"
	case "message/rfc822":
		return ".eml"
	}
	return path.Ext(place)
}

// page asks for one address, after its robots.txt.
func (f *fetcher) page(ctx context.Context, address string) (p fetchedPage, err error) {
	ctx, stop := context.WithTimeout(ctx, longestFetch)
	defer stop()
	at, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return p, errors.New("is no address of the web")
	}
	client := f.client()
	defer client.CloseIdleConnections()
	for range mostRedirects + 1 {
		if err := f.permitted(ctx, client, at); err != nil {
			return p, err
		}
		answer, err := ask(ctx, client, at)
		if err != nil {
			return p, err
		}
		next, err := redirect(answer, at)
		if err != nil || next == nil {
			defer answer.Body.Close()
			if err != nil {
				return p, err
			}
			return received(answer, at)
		}
		_ = answer.Body.Close()
		at = next
	}
	return p, errors.New("leads from one address to the next without end")
}

// permitted holds for addresses that may be asked: of the web, and not forbidden
// to programs by their server.
func (f *fetcher) permitted(ctx context.Context, client *http.Client, at *url.URL) error {
	if at.Scheme != "http" && at.Scheme != "https" || at.Host == "" {
		return errors.New("is no address of the web: expected http:// or https://")
	}
	rules, err := askRobots(ctx, client, at)
	if err != nil {
		return err
	}
	if !rules.allow(at) {
		return errors.New("the site asks programs to leave this page alone (robots.txt); save it with a browser")
	}
	return nil
}

// client speaks to public addresses only, and follows no redirect by itself.
func (f *fetcher) client() *http.Client {
	return &http.Client{
		Transport: &http.Transport{
			DialContext: f.dialPublic, TLSClientConfig: f.tls, TLSHandshakeTimeout: 10 * time.Second,
			ResponseHeaderTimeout: 20 * time.Second, MaxResponseHeaderBytes: 1 << 20, ForceAttemptHTTP2: true,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

func ask(ctx context.Context, client *http.Client, at *url.URL) (*http.Response, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, at.String(), nil)
	if err != nil {
		return nil, errors.New("is no address of the web")
	}
	request.Header.Set("User-Agent", userAgent)
	request.Header.Set("Accept", "text/html,application/xhtml+xml,text/plain,application/pdf;q=0.9,*/*;q=0.5")
	request.Header.Set("Accept-Language", "en")
	return client.Do(request)
}

// redirect is where an answer leads on to; nil: it is the answer.
func redirect(answer *http.Response, at *url.URL) (*url.URL, error) {
	switch answer.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	case http.StatusOK:
		return nil, nil
	default:
		return nil, fmt.Errorf("the server answered %d %s", answer.StatusCode, http.StatusText(answer.StatusCode))
	}
	next, err := at.Parse(answer.Header.Get("Location"))
	if err != nil || answer.Header.Get("Location") == "" {
		return nil, errors.New("leads on to an address that can't be read")
	}
	if at.Scheme == "https" && next.Scheme == "http" {
		return nil, errors.New("leads on from a secure address to one that is not")
	}
	return next, nil
}

// received reads the body of an answer as UTF-8 where the server names another
// encoding.
func received(answer *http.Response, at *url.URL) (fetchedPage, error) {
	p := fetchedPage{address: at.String()}
	content, err := io.ReadAll(io.LimitReader(answer.Body, mostFetched+1))
	switch {
	case err != nil:
		return p, err
	case len(content) > mostFetched:
		return p, errors.New("is larger than " + size(mostFetched))
	case len(content) == 0:
		return p, errors.New("is empty")
	}
	kind, options, _ := mime.ParseMediaType(answer.Header.Get("Content-Type"))
	p.kind, p.content = kind, content
	if enc, name := charset.Lookup(options["charset"]); enc != nil && name != "utf-8" && !isUTF8(content) && strings.HasPrefix(kind, "text/") {
		if decoded, err := enc.NewDecoder().Bytes(content); err == nil {
			p.content = decoded
		}
	}
	return p, nil
}

// plainFetchError says in plain words why nothing came.
func plainFetchError(err error) string {
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	var unknown *net.DNSError
	var certificate *tls.CertificateVerificationError
	switch {
	case errors.Is(err, errPrivate):
		return errPrivate.Error()
	case errors.Is(err, context.DeadlineExceeded), isTimeout(err):
		return fmt.Sprintf("did not answer within %d seconds", int(longestFetch.Seconds()))
	case errors.Is(err, context.Canceled):
		return "was stopped"
	case errors.As(err, &unknown):
		return "there is no server of this name, or no way to the network"
	case errors.As(err, &certificate):
		return "the server can't prove who it is"
	}
	return err.Error()
}

func isTimeout(err error) bool {
	var late net.Error
	return errors.As(err, &late) && late.Timeout()
}
