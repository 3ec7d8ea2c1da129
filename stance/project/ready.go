package project

import (
	"context"
	"fmt"
)

// ready brings an opened file up to date.
func (p *Project) ready(mode openMode) error {
	ctx := context.Background()
	newest := len(migrations())
	v, err := version(ctx, p.read)
	if err != nil {
		return err
	}
	switch {
	case mode == fresh:
		return migrate(ctx, p.write, 0, newest)
	case v > newest:
		return fmt.Errorf("%s: %w", p.path, ErrNewer)
	case v < newest && p.ReadOnly():
		return fmt.Errorf("%s: was made by an older version of Parley; open it for work once to bring it up to date", p.path)
	}
	return migrate(ctx, p.write, v, newest)
}
