package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAsk lets a small server say "neither" to whatever it is asked.
func TestAsk(t *testing.T) {
	address := neither(t)
	article := filepath.Join(t.TempDir(), "article.txt")
	if err := os.WriteFile(article, []byte("“We want a ceasefire at once,” said Ilvar Tosk, president of Ruvia."), 0o600); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	status := run([]string{"ask", "--jsonl", "--address", address, "--model", "small", article}, nil, &stdout, &stderr)
	if status != allRead || stderr.Len() > 0 {
		t.Fatalf("status %d, said %q", status, stderr.String())
	}
	line := stdout.String()
	for _, want := range []string{`"coder":"small (0a1b, questions `, `"issue":"ceasefire","stance":0,`, `"rule":"small: It asks."`} {
		if !strings.Contains(line, want) {
			t.Errorf("no %s in %s", want, line)
		}
	}
	if strings.Contains(line, `"confidence"`) {
		t.Errorf("a confidence that nobody has measured: %s", line)
	}
}

// neither serves the protocol of Ollama by hand, and returns its address.
func neither(t *testing.T) string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	go func() {
		for {
			c, err := listener.Accept()
			if err != nil {
				return
			}
			answer(c)
		}
	}()
	return listener.Addr().String()
}

func answer(c net.Conn) {
	defer c.Close()
	in := bufio.NewReader(c)
	path, length := "", 0
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return
		}
		if path == "" {
			path = strings.Fields(line)[1]
		}
		_, _ = fmt.Sscanf(strings.ToLower(line), "content-length: %d", &length)
		if line == "\r\n" {
			break
		}
	}
	_, _ = io.CopyN(io.Discard, in, int64(length))
	body := `{"models":[{"name":"small","digest":"0a1b"}]}`
	if path == "/api/chat" {
		body = `{"message":{"content":"{\"positions\":[{\"issue\":\"ceasefire\",\"words\":\"a ceasefire\",\"reason\":\"It asks.\",\"stance\":\"neither\"}]}"}}`
	}
	fmt.Fprintf(c, "HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s", len(body), body)
}
