# Everything people and machines run here. "make" alone lists the commands.

# The path the site is served under: / or /sub/.
BASE ?= /
# Where it will be, like https://example.org: previews of links show a picture only
# where they know.
ORIGIN ?=
PORT ?= 8080
# A pseudo-language to see everything in: accented or mirrored.
WORDS ?=
WORDS_TAG := $(if $(WORDS),-tags $(WORDS))

# The largest app.wasm.br we let people download, in bytes, all English words in it.
SIZE_LIMIT := 950000

STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOVULNCHECK := golang.org/x/vuln/cmd/govulncheck@v1.9.0

# The order is that of "make test": what is quick to fail comes first.
CHECKS := formatting vetting staticcheck vulnerabilities content-check unit-test build size browser-test stock-test

TOOLS := $(CURDIR)/build/tools
WASM := build/app.wasm
BROWSER_GO := GOEXPERIMENT=nogreenteagc GOOS=js GOARCH=wasm go
# Without inlining the engine is a tenth smaller to download, which nobody feels
# when tapping; and with the garbage collector for one processor (Go 1.26 can be
# asked for it) another hundredth.
WASM_FLAGS := -trimpath -buildvcs=false -ldflags='-s -w' -gcflags=all=-l
STOCK_WASM := build/stock.wasm
AXE := app/testdata/axe/node_modules/axe-core/axe.min.js
# What both engines must be able to do: walk from the first question to a plan.
WALKS := ^Test(EveryRole|Declining|RaisedGate|NoneOfThese|TheSeam)

# "make test" sets this to -json, to count.
TEST_FLAGS ?=

.DEFAULT_GOAL := help
.PHONY: help run test check content clean chromium zbar npm axe screens $(CHECKS)

help: ## List these commands.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

run: build ## Build the site and serve it here (PORT=8080, WORDS=accented).
	@go run . serve -dir dist -addr 127.0.0.1:$(PORT)

test: ## Run every check; the last line says "N passed, N failed".
	@go run .ci/totals.go $(CHECKS)

content: ## Check what authors wrote, and compile it.
	@go run ./content/compile

build: $(WASM) ## Write the whole site to dist/ (BASE=/sub/ for a sub-path).
	@go run $(WORDS_TAG) . build -wasm $(WASM) -cache build/cache -out dist -base $(BASE) -origin "$(ORIGIN)"

size: build ## Fail where the engine is larger to download than we allow.
	@bytes=$$(cat dist/assets/app.*.wasm.br | wc -c); \
	echo "app.wasm.br: $$bytes of at most $(SIZE_LIMIT) bytes"; \
	test "$$bytes" -le $(SIZE_LIMIT)

check: formatting vetting staticcheck vulnerabilities content-check ## Run the checks that need no test.

# Only the tests that need a browser: unit-test has run the others.
browser-test: chromium zbar build $(AXE) ## Test the built site in chromium.
	@names=$$(grep -l '^//go:build browser' */*_test.go | xargs sed -n 's/^func \(Test[^(]*\)(t .*/\1/p' | paste -sd '|'); \
	test -n "$$names" && go test $(TEST_FLAGS) -timeout 30m -tags browser -run "^($$names)$$" ./app ./web

axe: chromium build $(AXE) ## Look with axe-core at every screen in every language, width and scheme.
	@go test $(TEST_FLAGS) -timeout 60m -tags browser -run '^TestAxe' ./app -matrix

screens: chromium build ## Take pictures of every screen: see build/screens/index.html.
	@go test -timeout 60m -tags browser,pictures -run '^TestPictures$$' ./app

clean: ## Remove everything that was built.
	@rm -rf build dist app/testdata/axe/node_modules

# The go command knows best whether the engine is up to date.
.PHONY: $(WASM) $(STOCK_WASM)
$(WASM): content
	@go run ./web/slim -out build
	@$(BROWSER_GO) build $(WORDS_TAG) -modfile=build/slim.mod $(WASM_FLAGS) -o $@ .
	@go run ./web/slim -unnamed $@

$(STOCK_WASM): content
	@$(BROWSER_GO) build $(WASM_FLAGS) -o $@ .

# Mend is built with slimmed modules; it has to run with the published ones too.
stock-test: chromium $(STOCK_WASM)
	@go run . build -wasm $(STOCK_WASM) -plain -out build/stock
	@go test $(TEST_FLAGS) -tags browser -run '$(WALKS)' ./app -dist ../build/stock

formatting:
	@unformatted=$$(gofmt -l .); test -z "$$unformatted" || \
	{ echo "run gofmt -w on:" $$unformatted; exit 1; }

vetting:
	@go vet -tags browser,pictures ./...
	@for words in accented mirrored; do go vet -tags $$words ./content; done
	@$(BROWSER_GO) vet ./...

# Both builds together: what one of them has no use for, the other may need.
staticcheck:
	@GOBIN=$(TOOLS) go install $(STATICCHECK)
	@printf 'native: -tags=browser\nbrowser: GOOS=js GOARCH=wasm\n' | $(TOOLS)/staticcheck -matrix ./...

# A vulnerability that is found fails. A machine that cannot ask says so.
vulnerabilities:
	@GOBIN=$(TOOLS) go install $(GOVULNCHECK)
	@found=$$($(TOOLS)/govulncheck ./... 2>&1) || case "$$found" in \
	*"fetching vulnerabilities:"*) echo "govulncheck skipped: database not reachable" ;; \
	*) echo "$$found"; exit 1 ;; esac

content-check:
	@go run ./content/compile -check

unit-test:
	@go test $(TEST_FLAGS) ./...
	@go test $(TEST_FLAGS) .ci/totals.go .ci/totals_test.go

chromium:
	@$(call installed,chromium,chromium)

# zbar reads pictures to scan, as phones do.
zbar:
	@$(call installed,zbarimg,zbar-tools)

# npm brings axe-core, which tests accessibility.
npm:
	@$(call installed,npm,npm)

$(AXE): app/testdata/axe/package-lock.json | npm
	@npm ci --silent --no-audit --no-fund --prefix app/testdata/axe && touch $@

# installed is "command,package": it installs the Debian package where it may.
define installed
command -v $(1) >/dev/null || { \
test "$$(id -u)" = 0 && command -v apt-get >/dev/null && \
apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends $(2) >/dev/null; \
} || { echo "$(1) is missing: install it (on Debian: apt-get install $(2)) for the browser tests"; exit 1; }
endef
