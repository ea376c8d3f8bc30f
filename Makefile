# Parallax. `make run` serves the page, `make test` runs every test; each
# installs what it misses where it may. README.md tells the rest.

ADDR  ?= 127.0.0.1:8080
DATA  ?=
CACHE ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/parallax
AXE   := 4.14.1
VIS   := 8.5.0
ICAL  := 2.1.0
TLJS  := 3.9.11
FUZZ  ?= 30s
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2

export PARALLAX_AXE = $(CACHE)/axe-core-$(AXE)/axe.min.js
export PARALLAX_READERS = $(CACHE)/readers-ical.js-$(ICAL)-timelinejs-$(TLJS)
export PARALLAX_VIS = $(CACHE)/vis-timeline-$(VIS)

.PHONY: run test check dist bench fuzz score chromium

run: ## build everything and serve the page; prints where
	go run ./app serve --addr $(ADDR)

test: chromium $(PARALLAX_AXE) $(PARALLAX_READERS) ## every test, the browser's too
	go vet ./...
	GOOS=js GOARCH=wasm go vet ./app/... ./internal/ui/... ./internal/host/...
	go test -timeout 14m ./...

check: ## what must hold before a commit lands
	@test -z "$$(gofmt -l app internal seeds web)" || { gofmt -l app internal seeds web; echo "gofmt would change these files"; exit 1; }
	go run $(STATICCHECK) ./...
	$(MAKE) test

dist: ## the static site and the single HTML file, in dist/
	go run ./app build -o dist

bench: $(PARALLAX_VIS) ## speed and size of the reading and the page
	go test -run '^$$' -bench . -benchtime 1s ./internal/...
	PARALLAX_FIGURES=1 go test -count 1 -v -run '^Test(Figures|CompareFigures|TimelineFigures|ManyArticles|HandOnHundred)$$' ./internal/e2e

fuzz: ## each fuzz target for a while: FUZZ=30s
	@for pkg in $$(go list ./internal/...); do \
	  for target in $$(go test -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
	    echo "$$pkg $$target"; go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZ) $$pkg || exit 1; \
	  done; \
	done

score: ## how well the reading reads: DATA=folder of TimeML or brat files, or of pairs of sentences; with ACTORS=file of annotated names, who is joined
	@go test -count 1 -v -run '^TestHard' ./internal/text | grep 'cases right'
	@test -n "$(DATA)" || { echo "say where the annotated files are: make score DATA=FOLDER"; exit 2; }
	go run ./internal/score/measure $(if $(ACTORS),-actors $(ACTORS)) $(DATA)

# What the tests need beside Go. Root on a Debian-like machine gets it; anyone
# else is told what to install.
install = @command -v $(1) >/dev/null 2>&1 || \
	{ test "$$(id -u)" = 0 && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq $(2) >/dev/null; } || \
	{ echo "The tests need $(2): install it (on Debian: apt-get install $(2)) and run this again."; exit 1; }

chromium:
	$(call install,chromium,chromium)

$(PARALLAX_AXE):
	$(call install,npm,npm)
	@mkdir -p $(@D)
	@cd $(@D) && npm pack --silent axe-core@$(AXE) >/dev/null && tar -xzf axe-core-$(AXE).tgz --strip-components=1 package/axe.min.js && rm axe-core-$(AXE).tgz

# Programs that read the files for other programs. Where they can't be fetched,
# their tests are left out.
$(PARALLAX_READERS):
	@rm -rf $@.part && mkdir -p $@.part
	@cd $@.part && npm pack --silent ical.js@$(ICAL) @knight-lab/timelinejs@$(TLJS) >/dev/null && \
	  tar -xzf ical.js-$(ICAL).tgz --strip-components=2 package/dist/ical.es5.min.cjs && \
	  tar -xzf knight-lab-timelinejs-$(TLJS).tgz --strip-components=3 package/dist/js/timeline.js && rm *.tgz && mv $@.part $@ || \
	  { rm -rf $@.part; echo "ical.js and TimelineJS can't be fetched: nothing but this page reads its files"; }

# The timeline is measured beside vis-timeline. Where it can't be fetched, it is
# measured alone.
$(PARALLAX_VIS):
	@rm -rf $@.part && mkdir -p $@.part
	@cd $@.part && npm pack --silent vis-timeline@$(VIS) >/dev/null && tar -xzf vis-timeline-$(VIS).tgz --strip-components=3 package/standalone/umd/vis-timeline-graph2d.min.js && \
	  tar -xzf vis-timeline-$(VIS).tgz --strip-components=2 package/styles/vis-timeline-graph2d.min.css && rm vis-timeline-$(VIS).tgz && mv $@.part $@ || \
	  { rm -rf $@.part; echo "vis-timeline $(VIS) can't be fetched: the timeline is measured alone"; }
