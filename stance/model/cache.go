package model

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// A Cache keeps answers, so that nothing is asked twice of one model in the
// same words. Its file has one answer a line and only ever grows at its end; a
// line that a crash cut off is passed over. It is safe for concurrent use.
type Cache struct {
	mu    sync.Mutex
	file  *os.File // nil: kept in memory alone
	known map[string]json.RawMessage
}

type entry struct {
	Key    string          `json:"key"`
	Answer json.RawMessage `json:"answer"`
}

// Remember makes a Cache that lasts as long as the program runs.
func Remember() *Cache { return &Cache{known: map[string]json.RawMessage{}} }

// OpenCache opens the answers kept in a file, which is made if there is none,
// with its folder. Close it after use.
func OpenCache(path string) (*Cache, error) {
	c := Remember()
	content, err := os.ReadFile(path) // #nosec G304 -- the file that the user names
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("the answers kept in %s can't be read: %w", path, err)
	}
	c.learn(content)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("no folder for the answers of models: %w", err)
	}
	c.file, err = os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600) // #nosec G304 -- the file that the user names
	if err != nil {
		return nil, fmt.Errorf("answers of models can't be kept: %w", err)
	}
	if len(content) > 0 && content[len(content)-1] != '\n' {
		_, err = c.file.WriteString("\n")
	}
	return c, err
}

func (c *Cache) learn(content []byte) {
	for lines := bufio.NewReader(bytes.NewReader(content)); ; {
		line, err := lines.ReadBytes('\n')
		var e entry
		if json.Unmarshal(line, &e) == nil && e.Key != "" {
			c.known[e.Key] = e.Answer
		}
		if err != nil {
			return
		}
	}
}

func (c *Cache) get(key string) (answer, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	kept, ok := c.known[key]
	var a answer
	if !ok || json.Unmarshal(kept, &a) != nil {
		return answer{}, false
	}
	return a, true
}

func (c *Cache) put(key string, a answer) error {
	kept, err := json.Marshal(a)
	if err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.known[key] = kept
	if c.file == nil {
		return nil
	}
	line, err := json.Marshal(entry{key, kept})
	if err != nil {
		return err
	}
	if _, err := c.file.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("an answer could not be kept in %s: %w", c.file.Name(), err)
	}
	return nil
}

// Close closes the file.
func (c *Cache) Close() error {
	if c.file == nil {
		return nil
	}
	return c.file.Close()
}
