package project

import "context"

// A Check goes through a file that is already being read, and makes it ready for
// work. Its error is one that Open would have returned.
type Check func(context.Context) error

// OpenAhead opens a project as Open does, but leaves the checks, which take a third
// of the time that reading it takes, to the caller. Until check has returned nil
// nothing that was read may be shown or believed, and edits fail; where it fails the
// project is to be closed.
func OpenAhead(path string) (*Project, Check, error) {
	if err := inspect(path); err != nil {
		return nil, nil, err
	}
	return openAhead(path, readWrite)
}

func openAhead(path string, mode openMode) (*Project, Check, error) {
	p := &Project{path: resolve(path)}
	v, err := p.take(mode)
	if err != nil {
		_ = p.Close()
		return nil, nil, fault(p.path, err)
	}
	check := func(ctx context.Context) error { return fault(p.path, p.ready(ctx, mode, v)) }
	if v < len(migrations()) { // what is read depends on the version
		if err := check(context.Background()); err != nil {
			_ = p.Close()
			return nil, nil, err
		}
		check = func(context.Context) error { return nil }
	}
	return p, check, nil
}
