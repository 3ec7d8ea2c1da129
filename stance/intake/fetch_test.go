package intake

import (
	"compress/gzip"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"

	"parley/stance"
)

const spring = "The ministers met in the spring, and nobody would say what they had agreed on, although it was asked."

// site is a web server with a robots.txt and pages of every kind.
func site() http.Handler {
	pages := http.NewServeMux()
	pages.HandleFunc("/robots.txt", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "User-agent: *\nDisallow: /private\nAllow: /private/open\n")
	})
	say := func(place, kind, content string) {
		pages.HandleFunc(place, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", kind)
			fmt.Fprint(w, content)
		})
	}
	lead := func(place, to string) {
		pages.Handle(place, http.RedirectHandler(to, http.StatusFound))
	}
	page := "<html><head><title>Talks</title><meta name=date content=2025-03-14></head><body><p>" + spring + "</p></body></html>"
	say("/talks", "text/html; charset=utf-8", page)
	say("/talks.txt", "text/plain", spring)
	say("/empty", "text/html", "")
	say("/feed", "application/rss+xml", "<rss><channel><title>Post</title><item><title>A</title><link>https://post.example/a</link><description>One.</description></item></channel></rss>")
	say("/picture", "image/png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
	say("/private/open", "text/plain", spring)
	cyrillic, _ := charmap.Windows1251.NewEncoder().String("<p>Министры встретились весной, и никто не сказал, о чём они договорились.</p>")
	say("/cyrillic", "text/html; charset=windows-1251", cyrillic)
	pages.HandleFunc("/agent", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "Asked by "+r.UserAgent()) })
	pages.HandleFunc("/large", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		packed := gzip.NewWriter(w)
		defer packed.Close()
		line := []byte(strings.Repeat("They left. ", 1000))
		for range mostFetched/len(line) + 2 {
			if _, err := packed.Write(line); err != nil {
				return
			}
		}
	})
	lead("/moved", "/talks")
	lead("/round", "/round")
	lead("/inside", "http://intranet.example/")
	lead("/number", "http://127.0.0.1/")
	lead("/file", "file:///etc/passwd")
	lead("/hidden", "/private/x")
	return pages
}

// fetcherTo gives a fetcher to which names are told apart by what they resolve to, and every public
// address leads to the one server.
func fetcherTo(server *httptest.Server) *fetcher {
	names := map[string][]netip.Addr{
		"post.example":     {netip.MustParseAddr("93.184.215.14")},
		"six.example":      {netip.MustParseAddr("2606:2800:21f:cb07::1")},
		"intranet.example": {netip.MustParseAddr("10.0.0.7")},
		"both.example":     {netip.MustParseAddr("93.184.215.14"), netip.MustParseAddr("192.168.0.1")},
		"mapped.example":   {netip.MustParseAddr("::ffff:127.0.0.1")},
	}
	return &fetcher{
		resolve: func(_ context.Context, host string) ([]netip.Addr, error) {
			if a := names[host]; a != nil {
				return a, nil
			}
			return nil, &net.DNSError{Err: "no such host", Name: host, IsNotFound: true}
		},
		dial: func(ctx context.Context, network, _ string) (net.Conn, error) {
			return new(net.Dialer).DialContext(ctx, network, server.Listener.Addr().String())
		},
	}
}

func fetchAll(t *testing.T, f *fetcher, address string) (articles []stance.Article, failure string) {
	t.Helper()
	for a, err := range f.fetch(t.Context(), address, Options{}) {
		if err != nil {
			failure = strings.TrimPrefix(err.Error(), address+": ")
			continue
		}
		articles = append(articles, a)
	}
	return articles, failure
}

func TestFetch(t *testing.T) {
	server := httptest.NewServer(site())
	defer server.Close()
	f := fetcherTo(server)
	for address, want := range map[string]stance.Article{
		"http://post.example/talks":        {ID: "talks", Text: spring, Title: "Talks", Date: stance.Date{Year: 2025, Month: 3, Day: 14}, Address: "http://post.example/talks"},
		"http://six.example/moved?x=1":     {ID: "talks", Text: spring, Title: "Talks", Date: stance.Date{Year: 2025, Month: 3, Day: 14}, Address: "http://six.example/talks"},
		" http://post.example/talks.txt":   {ID: "talks", Text: spring, Address: "http://post.example/talks.txt"},
		"http://post.example/private/open": {ID: "open", Text: spring, Address: "http://post.example/private/open"},
		"http://post.example/feed":         {ID: "feed-1", Text: "One.", Title: "A", Publisher: "Post", Address: "https://post.example/a"},
		"http://post.example/agent":        {ID: "agent", Text: "Asked by " + userAgent, Address: "http://post.example/agent"},
	} {
		articles, failure := fetchAll(t, f, address)
		if len(articles) != 1 || failure != "" {
			t.Errorf("%s: %d articles, %q", address, len(articles), failure)
			continue
		}
		got := articles[0]
		got.Path, got.Language, got.Extracted = "", "", false
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s:\n%s", address, diff)
		}
	}
	if articles, _ := fetchAll(t, f, "http://post.example/cyrillic"); len(articles) != 1 || !strings.HasPrefix(articles[0].Text, "Министры") {
		t.Errorf("an encoding that only the server names: %+v", articles)
	}
}

func TestFetchRefuses(t *testing.T) {
	server := httptest.NewServer(site())
	defer server.Close()
	f := fetcherTo(server)
	for address, want := range map[string]string{
		"ftp://post.example/talks":     "is no address of the web: expected http:// or https://",
		"post.example":                 "is no address of the web: expected http:// or https://",
		"http://[::1":                  "is no address of the web",
		"http://gone.example/":         "there is no server of this name, or no way to the network",
		"http://post.example/gone":     "the server answered 404 Not Found",
		"http://post.example/empty":    "is empty",
		"http://post.example/picture":  "is no text: it is a picture (png)",
		"http://post.example/private":  "the site asks programs to leave this page alone (robots.txt); save it with a browser",
		"http://post.example/hidden":   "the site asks programs to leave this page alone (robots.txt); save it with a browser",
		"http://post.example/round":    "leads from one address to the next without end",
		"http://post.example/large":    "is larger than 20 MB",
		"http://post.example/file":     "is no address of the web: expected http:// or https://",
		"http://post.example/inside":   errPrivate.Error(),
		"http://post.example/number":   errPrivate.Error(),
		"http://both.example/talks":    errPrivate.Error(),
		"http://mapped.example/talks":  errPrivate.Error(),
		"http://127.0.0.1/talks":       errPrivate.Error(),
		"http://169.254.169.254/talks": errPrivate.Error(),
		"http://[::1]/talks":           errPrivate.Error(),
		"http://100.64.0.1/talks":      errPrivate.Error(),
	} {
		if articles, failure := fetchAll(t, f, address); len(articles) > 0 || failure != want {
			t.Errorf("%s: %d articles, %q; want %q", address, len(articles), failure, want)
		}
	}
}

func TestFetchSecurely(t *testing.T) {
	pages := http.NewServeMux()
	pages.Handle("/", site())
	pages.Handle("/down", http.RedirectHandler("http://post.example/talks", http.StatusFound))
	server := httptest.NewUnstartedServer(pages)
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.StartTLS()
	defer server.Close()
	f := fetcherTo(server)
	if _, failure := fetchAll(t, f, "https://post.example/talks"); failure != "the server can't prove who it is" {
		t.Errorf("a certificate that nobody trusts: %q", failure)
	}
	trusted := x509.NewCertPool()
	trusted.AddCert(server.Certificate())
	f.tls = &tls.Config{RootCAs: trusted, ServerName: "example.com"}
	if articles, failure := fetchAll(t, f, "https://post.example/talks"); len(articles) != 1 {
		t.Errorf("%q", failure)
	}
	if _, failure := fetchAll(t, f, "https://post.example/down"); failure != "leads on from a secure address to one that is not" {
		t.Errorf("%q", failure)
	}
}

func TestFetchStops(t *testing.T) {
	began := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(began)
		<-r.Context().Done()
	}))
	defer server.Close()
	ctx, stop := context.WithCancel(t.Context())
	go func() { <-began; stop() }()
	n := 0
	for _, err := range fetcherTo(server).fetch(ctx, "http://post.example/", Options{}) {
		if n++; !errors.Is(err, context.Canceled) {
			t.Errorf("after it was stopped: %v", err)
		}
	}
	if n != 1 {
		t.Errorf("%d items after it was stopped", n)
	}
}

func TestRobots(t *testing.T) {
	for _, c := range []struct {
		rules, place string
		want         bool
	}{
		{"", "/a", true},
		{"User-agent: *\nDisallow: /", "/a", false},
		{"User-agent: *\nDisallow:", "/a", true},
		{"User-agent: other\nDisallow: /", "/a", true},
		{"User-agent: *\nDisallow: /\n\nUser-agent: Parley\nDisallow: /x", "/a", true},
		{"User-agent: *\nDisallow: /\n\nUser-agent: Parley\nDisallow:", "/a", true},
		{"User-agent: other\nUser-agent: parley\nDisallow: /a # all of it", "/a/b", false},
		{"User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true},
		{"User-agent: *\nAllow: /a\nDisallow: /a", "/a", true},
		{"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false},
		{"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true},
		{"User-agent: *\nDisallow: /*?s=", "/find?s=x", false},
		{"\ufeffnonsense\n:\nDisallow: /", "/a", true},
	} {
		at, err := url.Parse("https://post.example" + c.place)
		if err != nil {
			t.Fatal(err)
		}
		if got := parseRobots(strings.NewReader(c.rules)).allow(at); got != c.want {
			t.Errorf("%q: %s allowed %v, want %v", c.rules, c.place, got, c.want)
		}
	}
}

func TestRobotsCannotSay(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusBadGateway) }))
	defer server.Close()
	_, failure := fetchAll(t, fetcherTo(server), "http://post.example/")
	if failure != "the server could not say what programs may read (robots.txt); try again later" {
		t.Errorf("%q", failure)
	}
}
