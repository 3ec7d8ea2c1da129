package session

import (
	"path/filepath"
	"testing"

	"parley/stance/project"
)

func TestCombine(t *testing.T) {
	ada := newTown(t)
	ada.SetCoder("Ada")
	statement := ada.Lines()[0].Statement.ID
	ada.Accept(statement)
	path := filepath.Join(t.TempDir(), "ada"+project.Ext)
	ada.SaveAs(path, func() {})
	ada.wait()
	ada.noErrors()
	ada.Close()

	ben := newTown(t)
	ben.SetCoder("Ben")
	ben.Reject(statement)
	entries := len(ben.Entries())
	var brought project.Combination
	ben.Combine(path, func(c project.Combination) { brought = c })
	ben.wait()
	ben.noErrors()
	if brought.Judgements == 0 || len(brought.Articles) != 0 || len(ben.Entries()) != entries {
		t.Errorf("brought in %+v; %d articles, were %d", brought, len(ben.Entries()), entries)
	}
	coders := map[string]bool{}
	for _, j := range ben.judgements[statement] {
		coders[j.Coder] = true
	}
	if !coders["Ada"] || !coders["Ben"] {
		t.Errorf("the statement was judged by %v, want Ada and Ben", coders)
	}
	if ben.CanUndo() == "" {
		t.Error("what was brought in can't be undone")
	}
	ben.Undo()
	ben.wait()
	for _, j := range ben.judgements[statement] {
		if j.Coder == "Ada" {
			t.Error("undo left Ada's judgement")
		}
	}
}

func TestCombineWithWhatIsNoProject(t *testing.T) {
	d := newTown(t)
	d.Combine(filepath.Join(t.TempDir(), "nowhere"+project.Ext), func(project.Combination) { t.Error("said to be done") })
	d.wait()
	if len(d.errs) != 1 {
		t.Errorf("errors told: %v", d.errs)
	}
}
