# The commands of the house. "make run" and "make test" install what the
# machine lacks; both are meant to work on a fresh clone.

SHELL := bash
.DEFAULT_GOAL := help

exe := $(if $(filter Windows_NT,$(OS)),.exe)
parley := bin/parley$(exe)
stance := bin/stance$(exe)
# What is tested without cgo and without a display: all but the window's driver.
headless := $(patsubst %,./%/...,$(wildcard app stance charts assets))
tools := $(CURDIR)/.tools

.PHONY: help
help: ## Say what there is to do
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.PHONY: run
run: ## Open the window on the sample; without a display, draw its charts into out/
	@scripts/need.sh go
	@if scripts/display.sh; then $(MAKE) --no-print-directory window; else $(MAKE) --no-print-directory charts; fi

.PHONY: window
window:
	@scripts/need.sh window
	go build -o $(parley) .
	$(parley)

.PHONY: charts
charts: $(stance) ## Do the sample's job without a window
	@mkdir -p out
	$(stance) analyze --charts all --format png,svg --out out assets/sample/sample.jsonl
	@echo "Written:" && ls out/*.png out/*.csv

.PHONY: $(stance) # the go command knows best what is out of date
$(stance):
	CGO_ENABLED=0 go build -o $(stance) ./stance/cmd/stance

.PHONY: test
test: ## Run every test but the long runs
	@scripts/need.sh go window screen
	CGO_ENABLED=0 go test $(headless)
	go build -o $(parley) .
	scripts/screen.sh env PARLEY_SMOKE=1 go test -count=1 .

.PHONY: lint
lint: $(tools)/staticcheck $(tools)/gofumpt ## Check form: gofumpt, go vet, staticcheck
	@unformed=$$($(tools)/gofumpt -l .) && { [ -z "$$unformed" ] || { echo "run $(tools)/gofumpt -w on:"; echo "$$unformed"; exit 1; }; }
	CGO_ENABLED=0 go vet $(headless)
	CGO_ENABLED=0 $(tools)/staticcheck $(headless)

$(tools)/staticcheck:
	GOBIN=$(tools) go install honnef.co/go/tools/cmd/staticcheck@v0.8.2
$(tools)/gofumpt:
	GOBIN=$(tools) go install mvdan.cc/gofumpt@v0.12.0
$(tools)/fyne:
	CGO_ENABLED=0 GOBIN=$(tools) go install fyne.io/tools/cmd/fyne@v1.7.4
$(tools)/nfpm:
	CGO_ENABLED=0 GOBIN=$(tools) go install github.com/goreleaser/nfpm/v2/cmd/nfpm@v2.45.0
$(tools)/cyclonedx-gomod:
	CGO_ENABLED=0 GOBIN=$(tools) go install github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.10.0
$(tools)/benchstat:
	GOBIN=$(tools) go install golang.org/x/perf/cmd/benchstat@v0.0.0-20260908200009-22c9c6c9d4da
$(tools)/gosec:
	CGO_ENABLED=0 GOBIN=$(tools) go install github.com/securego/gosec/v2/cmd/gosec@v2.30.0
$(tools)/gremlins:
	CGO_ENABLED=0 GOBIN=$(tools) go install github.com/go-gremlins/gremlins/cmd/gremlins@v0.6.0
$(tools)/govulncheck:
	GOBIN=$(tools) go install golang.org/x/vuln/cmd/govulncheck@v1.9.0

.PHONY: vulnerable
vulnerable: $(tools)/govulncheck ## Look for known holes in what is built in (asks vuln.go.dev)
	CGO_ENABLED=0 $(tools)/govulncheck $(headless)

.PHONY: evaluate
evaluate: $(stance) ## Print how good the engine is on the gold files of $PARLEY_GOLD
	$(stance) evaluate

.PHONY: bench
bench: $(stance) $(tools)/benchstat ## Measure speed: benchmarks beside the last release's, whole programs beside a peer
	@scripts/need.sh go pipes
	@mkdir -p out
	CGO_ENABLED=0 go test -run '^$$' -bench . -benchmem -count $(or $(COUNT),1) $(headless) | tee out/bench.txt
	@if [ -f docs/bench.txt ]; then $(tools)/benchstat docs/bench.txt out/bench.txt; else echo "(no figures of a release before this one: docs/bench.txt)"; fi
	scripts/bench/workers.sh
	scripts/bench/parallel.sh
	scripts/bench/compromise.sh

.PHONY: update
update: ## Renew the goldens; look at the difference before you commit it
	CGO_ENABLED=0 go test $$(scripts/goldens.sh) -update

.PHONY: pictures
pictures: $(stance) ## Draw the README's chart anew from the sample, and picture the window
	@scripts/need.sh window screen
	$(stance) analyze --charts stands --size 1600x900 --out out/pictures assets/sample/sample.jsonl
	cp out/pictures/stands.png docs/stands.png
	scripts/screen.sh env PARLEY_SMOKE=1 go test -count=1 -run TestWindow .
	scripts/pictures.sh

.PHONY: screens
screens: ## Picture every screen, light and dark, at 1x, 1.5x, 2x and on a 4K screen, into out/
	@scripts/need.sh window screen
	scripts/screens.sh

.PHONY: window-bench
window-bench: ## Measure the real window on 10,000 articles with 100,000 statements
	@scripts/need.sh window screen
	go build -o $(parley) .
	scripts/screen.sh scripts/bench/window.sh

.PHONY: icons
icons: ## Render the icon to the sizes that the systems want
	@scripts/need.sh screen
	scripts/icons.sh

.PHONY: fuzz
fuzz: ## Fuzz each target for FUZZTIME (20s); with HALF=1 or 2 one half of them
	CGO_ENABLED=0 scripts/fuzz.sh $(or $(FUZZTIME),20s) $(HALF)

.PHONY: hard
hard: $(stance) ## Try closed pipes, signals, kills, full disks and sealed folders on the command
	scripts/hard.sh

.PHONY: race
race: ## Run the tests in random order with the race detector (the first build takes minutes)
	@scripts/need.sh go window
	CGO_ENABLED=1 go test -race -shuffle=on $(headless)

.PHONY: race-window
race-window: ## The same for the real window, through every screen (the first build takes five minutes)
	@scripts/need.sh window screen
	scripts/screen.sh env PARLEY_SMOKE=1 PARLEY_RACE=1 go test -count=1 -timeout 60m -run TestWindow .

.PHONY: soak
soak: ## Use the program without its window at random for SOAK (30m): imports, codings, undo, exports, kills
	CGO_ENABLED=0 PARLEY_SOAK=$(or $(SOAK),30m) go test -run TestSoak -count=1 -timeout 0 -v ./app/session

.PHONY: cover
cover: ## Print how many of the statements of engine, tally and project the tests run; fail below 90 %
	CGO_ENABLED=0 scripts/cover.sh

.PHONY: mutants
mutants: $(tools)/gremlins ## Change PACKAGE (stance/tally) in one place after another, and list what no test notices
	CGO_ENABLED=0 $(tools)/gremlins unleash --workers 1 --timeout-coefficient 15 ./$(or $(PACKAGE),stance/tally)

.PHONY: mutants-stance
mutants-stance: $(tools)/gremlins ## The same for the FILES of package stance that find positions, with their tests alone
	CGO_ENABLED=0 scripts/mutants.sh $(tools)/gremlins $(FILES)

.PHONY: secure
secure: $(tools)/gosec ## Look for unsafe uses of Go's library
	$(tools)/gosec -quiet -exclude-generated ./app/... ./stance/... ./charts/... ./assets/...

.PHONY: licences
licences: ## List the licences of all that is built in; fail where one does not fit
	@scripts/licences.sh

.PHONY: sbom
sbom: $(tools)/cyclonedx-gomod ## List what is built in, with licences, to out/sbom.json
	@mkdir -p out
	scripts/sbom.sh out/sbom.json

.PHONY: package
package: package-linux package-windows sums ## Build what this machine can package into dist/

.PHONY: package-linux
package-linux: $(tools)/fyne $(tools)/nfpm
	@scripts/need.sh go window package
	scripts/package/linux.sh

.PHONY: package-windows
package-windows: # on Linux, with mingw
	@scripts/need.sh go package
	scripts/package/windows.sh

.PHONY: package-macos
package-macos: $(tools)/fyne # on a Mac
	@scripts/need.sh go window
	scripts/package/macos.sh

.PHONY: twice
twice: $(tools)/fyne $(tools)/nfpm ## Build the Linux packages of the last commit twice, in two places, and compare them
	@scripts/need.sh go window package
	scripts/package/twice.sh

.PHONY: sums
sums: $(tools)/cyclonedx-gomod ## List what is in dist/ and what it is built of
	scripts/package/sums.sh

.PHONY: notes
notes: ## Write the release's notes from the changelog to out/notes.md
	scripts/package/notes.sh

.PHONY: smoke
smoke: ## Try the packages of dist/ as a user would: install, use, remove
	@scripts/need.sh smoke screen
	scripts/package/smoke.sh

.PHONY: smoke-windows
smoke-windows: ## The same for what is made for Windows, under wine
	@scripts/need.sh wine screen package
	scripts/package/smoke-windows.sh

.PHONY: clean
clean: ## Remove what was built
	rm -rf bin out dist build
