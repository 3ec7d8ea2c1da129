package intake

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strings"
)

// mostRobots is how much of a robots.txt is read, as RFC 9309 has it.
const mostRobots = 500 << 10

// productToken is the name that a robots.txt may call this program by.
const productToken = "parley"

// A robotsRule is a line of a robots.txt that holds for this program.
type robotsRule struct {
	path  string
	allow bool
}

// robots are the rules of a site; none: everything is allowed.
type robots []robotsRule

// askRobots reads the rules of a site. Where the site has none, everything is
// allowed; where it can't say, nothing is (RFC 9309, 2.3.1).
func askRobots(ctx context.Context, client *http.Client, at *url.URL) (robots, error) {
	where := &url.URL{Scheme: at.Scheme, Host: at.Host, Path: "/robots.txt"}
	for range mostRedirects + 1 {
		answer, err := ask(ctx, client, where)
		if err != nil {
			return nil, err
		}
		defer answer.Body.Close()
		switch code := answer.StatusCode; {
		case code == http.StatusOK:
			return parseRobots(io.LimitReader(answer.Body, mostRobots)), nil
		case code >= 300 && code < 400:
			next, err := where.Parse(answer.Header.Get("Location"))
			if err != nil {
				return nil, nil
			}
			where = next
		case code >= 500:
			return nil, errors.New("the server could not say what programs may read (robots.txt); try again later")
		default:
			return nil, nil
		}
	}
	return nil, nil
}

// parseRobots takes the rules for this program: those of its own name, else those
// for all.
func parseRobots(from io.Reader) robots {
	var own, all robots
	named, ownGroup, allGroup, began := false, false, false, false
	for lines := bufio.NewScanner(from); lines.Scan(); {
		text, _, _ := strings.Cut(lines.Text(), "#")
		field, value, _ := strings.Cut(text, ":")
		field, value = strings.ToLower(strings.TrimSpace(field)), strings.TrimSpace(value)
		switch field {
		case "user-agent":
			if began {
				ownGroup, allGroup, began = false, false, false
			}
			ownGroup = ownGroup || strings.EqualFold(value, productToken)
			allGroup = allGroup || value == "*"
			named = named || ownGroup
		case "allow", "disallow":
			began = true
			rule := robotsRule{value, field == "allow"}
			if value == "" {
				continue
			}
			if ownGroup {
				own = append(own, rule)
			}
			if allGroup {
				all = append(all, rule)
			}
		}
	}
	if named {
		return own
	}
	return all
}

// allow says whether a page may be read: the longest rule that meets it decides,
// of two as long the one that allows.
func (r robots) allow(at *url.URL) bool {
	place := at.EscapedPath()
	if place == "" {
		place = "/"
	}
	if at.RawQuery != "" {
		place += "?" + at.RawQuery
	}
	longest, allowed := -1, true
	for _, rule := range r {
		if n := len(rule.path); rule.meets(place) && (n > longest || n == longest && rule.allow) {
			longest, allowed = n, rule.allow
		}
	}
	return allowed
}

// meets holds where a place begins as the rule says; * stands for anything, $ for
// the end.
func (r robotsRule) meets(place string) bool {
	if !strings.ContainsAny(r.path, "*$") {
		return strings.HasPrefix(place, r.path)
	}
	pattern, ends := strings.CutSuffix(r.path, "$")
	parts := strings.Split(pattern, "*")
	for i := range parts {
		parts[i] = regexp.QuoteMeta(parts[i])
	}
	expression := "^" + strings.Join(parts, ".*")
	if ends {
		expression += "$"
	}
	met, err := regexp.MatchString(expression, place)
	return err == nil && met
}
