package main

// edits is all that is done to go-app, in order. What each saves is in bytes of
// app.wasm as brotli 11, with the edits above it done.
var edits = []edit{
	{
		name: "server",
		why: "353,000 bytes. The web server, TLS and its cryptography, HTTP. A browser has its own; " +
			"Mend's site is written and served by package web.",
		removes: []string{"pkg/app/http.go", "pkg/app/wasm.go"},
		changes: []change{{
			file:  "pkg/app/resource.go",
			lines: []string{`"net/http"`, "http.Handler", "Handler: http.FileServer(http.Dir(directory)),"},
		}},
	},
	{
		name: "state",
		why: "88,000 bytes, and with them a program that dies at its start where storage is blocked. Observed, " +
			"persisted and encrypted state, the random id of the device that encrypts it, storage, notifications. " +
			"Mend keeps its answers itself.",
		removes: []string{
			"pkg/app/state.go", "pkg/app/storage.go", "pkg/app/notification.go", "pkg/app/crypto.go",
		},
		changes: []change{
			{
				file: "pkg/app/context.go",
				cuts: []string{
					"Context.ObserveState", "Context.GetState", "Context.SetState", "Context.DelState",
					"Context.LocalStorage", "Context.SessionStorage", "Context.Notifications",
					"Context.DeviceID", "Context.Encrypt", "Context.Decrypt", "Context.cryptoKey",
				},
				lines: []string{
					`"encoding/json"`, `"strings"`, `"github.com/google/uuid"`,
					"localStorage BrowserStorage", "sessionStorage BrowserStorage",
					"observeState func(Context, string, any) Observer", "getState func(Context, string, any)",
					"setState func(Context, string, any) State", "delState func(Context, string)",
				},
			},
			{
				file: "pkg/app/engine.go",
				lines: []string{
					`"encoding/json"`,
					"localStorage BrowserStorage", "sessionStorage BrowserStorage", "states stateManager",
					"var localStorage BrowserStorage", "var sessionStorage BrowserStorage",
					"localStorage: localStorage,", "sessionStorage: sessionStorage,",
					"localStorage: e.localStorage,", "sessionStorage: e.sessionStorage,",
					"observeState: e.states.Observe,", "getState: e.states.Get,",
					"setState: e.states.Set,", "delState: e.states.Delete,",
					"e.states.CleanupExpiredPersistedStates(e.baseContext())", "e.states.Cleanup()",
					"localStorage = newMemoryStorage()", "sessionStorage = newMemoryStorage()",
					`localStorage = newJSStorage("localStorage")`, `sessionStorage = newJSStorage("sessionStorage")`,
				},
				swaps: []swap{
					{"\tif IsServer {\n\t} else {\n\t}\n", ""},
					{`json.Unmarshal([]byte(Getenv("GOAPP_INTERNAL_URLS")), &e.internalURLs)`, readInternalURLs},
				},
			},
			{file: "pkg/app/strings.go", cuts: []string{"jsonString"}, lines: []string{`"encoding/json"`}},
		},
	},
	{
		name: "routes",
		why:  "82,000 bytes. Regular expressions. Mend has one route, ^/, and finds its pages itself.",
		changes: []change{{
			file:  "pkg/app/route.go",
			lines: []string{`"regexp"`},
			swaps: []swap{{"*regexp.Regexp", "pathPrefix"}, {"regexp.MustCompile(", "mustPathPrefix("}},
		}},
	},
	{
		name: "addresses",
		why: "28,000 bytes. net/url, which brings along IP addresses. A browser has parsed every address " +
			"that comes here.",
		changes: []change{
			{file: "pkg/app/context.go", swaps: ownURL}, {file: "pkg/app/engine.go", swaps: ownURL},
			{file: "pkg/app/js.go", swaps: ownURL}, {file: "pkg/app/js_wasm.go", swaps: ownURL},
			{file: "pkg/app/page.go", swaps: ownURL}, {file: "pkg/app/testing.go", swaps: ownURL},
		},
	},
	{
		name: "clock",
		why: "25,000 bytes. Wherever a time.Time may be printed, all printing and parsing of times and time " +
			"zones is linked. Two things in go-app hand one out: the engine's ticker, and its context, which has " +
			"no deadline and is never cancelled. An embed.FS hands one out too, and would undo this.",
		changes: []change{
			{file: "pkg/app/context.go", lines: []string{`"context"`, "context.Context"}},
			{
				file:  "pkg/app/engine.go",
				lines: []string{`"context"`, "ctx context.Context", "ctx: ctx,", "Context: e.ctx,"},
				swaps: []swap{
					{"newEngine(ctx context.Context, ", "newEngine("},
					{"\n\t\tcase <-e.ctx.Done():\n\t\t\treturn\n", ""},
					{"time.NewTicker(", "newFrameClock("},
				},
			},
			{file: "pkg/app/app.go", lines: []string{`"context"`}, swaps: noContext},
			{file: "pkg/app/testing.go", lines: []string{`"context"`}, swaps: noContext},
		},
	},
	{
		name: "samples",
		why: "7,000 bytes. What go-app draws for a component without a Render method and for a path without a " +
			"route, with five kinds of elements Mend does not use. Mend has neither: it does not compile " +
			"without the one, and its route takes every path.",
		removes: []string{"pkg/app/notfound.go"},
		changes: []change{
			{file: "pkg/app/component.go", cuts: []string{"Compo.Render"}, lines: []string{`"reflect"`, `"strings"`}},
			{file: "pkg/app/engine.go", swaps: []swap{{"root = &notFound{}", `panic(errors.New("no route for " + path))`}}},
		},
	},
	{
		name: "errors",
		why:  "62,000 bytes. Errors that write themselves as JSON. They go to the console, where plain text does as well.",
		changes: []change{{
			file:  "pkg/errors/errors.go",
			cuts:  []string{"init", "SetInlineEncoder", "SetIndentEncoder", "Error.MarshalJSON"},
			lines: []string{`"encoding/json"`},
			swaps: []swap{{errorEncoder, ""}, {encodeError, "return plainText(e.Line, e.Message, e.Tags, e.WrappedErr)"}},
		}},
	},
	{
		name: "actions",
		why:  "2,000 bytes. Named events that components send to each other. Mend has one component that holds state.",
		removes: []string{
			"pkg/app/action.go", "pkg/app/tag.go",
		},
		changes: []change{
			{
				file:  "pkg/app/context.go",
				cuts:  []string{"Context.Handle", "Context.NewAction", "Context.NewActionWithValue"},
				lines: []string{"handleAction func(string, UI, bool, ActionHandler)", "postAction func(Context, Action)"},
			},
			{
				file: "pkg/app/engine.go",
				lines: []string{
					"asynchronousActionHandlers map[string]ActionHandler", "actions actionManager",
					"asynchronousActionHandlers: actionHandlers,",
					"handleAction: e.actions.Handle,", "postAction: e.actions.Post,", "e.actions.Cleanup()",
				},
				swaps: []swap{{", actionHandlers map[string]ActionHandler) *engineX", ") *engineX"}, {handleActions, ""}},
			},
			{file: "pkg/app/app.go", lines: []string{"actionHandlers,"}},
			{file: "pkg/app/testing.go", swaps: []swap{{testedActions, ""}}},
		},
	},
	{
		name: "window",
		why: "2,000 bytes. What go-app hears from the window besides clicks on links and travels in the history: " +
			"its own worker, its own install button, the size, and where the pointer is at every event.",
		changes: []change{
			{
				file: "pkg/app/browser.go",
				cuts: []string{
					"browser.handleNavigationFromJS", "browser.handleAppUpdate", "browser.handleAppInstallChange", "browser.handleAppResize",
				},
				lines: []string{
					`"time"`, "resizeTimer *time.Timer", "b.handleNavigationFromJS(ctx)",
					"b.handleAppUpdate(ctx, notifyComponentEvent)", "b.handleAppInstallChange(ctx, notifyComponentEvent)",
					"b.handleAppResize(ctx, notifyComponentEvent)",
				},
			},
			{file: "pkg/app/node.go", lines: []string{"trackMousePosition(event)"}, swaps: []swap{{tellOfTheWindow, ""}}},
		},
	},
	{
		name: "raw",
		why:  "4,000 bytes. Elements made of markup. Mend has none: they would trust their text.",
		changes: []change{
			{
				file: "pkg/app/node.go",
				cuts: []string{
					"nodeManager.mountRawHTML", "nodeManager.dismountRawHTML", "nodeManager.updateRawHTML", "nodeManager.encodeRawHTML",
				},
				swaps: []swap{
					{"\tcase *raw:\n\t\treturn m.mountRawHTML(depth, v)\n\n", ""},
					{"\n\tcase *raw:\n\t\tm.dismountRawHTML(v)\n", ""},
					{"\tcase *raw:\n\t\treturn m.updateRawHTML(ctx, v, new.(*raw))\n\n", ""},
					{"\n\tcase *raw:\n\t\tm.encodeRawHTML(w, depth, v)\n", ""},
				},
			},
		},
	},
	{
		name: "fields",
		why: "19,000 bytes. Fields of a component that its parent sets, compared by reflection. Mend's components have " +
			"none; a test in package app holds that.",
		changes: []change{{
			file:  "pkg/app/node.go",
			cuts:  []string{"canUpdateValue"},
			lines: []string{`"time"`},
			swaps: []swap{{updateFields, "\treturn v, nil\n"}},
		}},
	},
	{
		name: "printing",
		why: "42,000 bytes. fmt, and the files of an operating system, which fmt and the paths of files bring along. " +
			"What go-app writes is texts, whole numbers and types.",
		changes: []change{
			{
				file:  "pkg/errors/errors.go",
				lines: []string{`"fmt"`, `"path/filepath"`},
				swaps: []swap{
					{`fmt.Sprintf("%s:%v", filepath.Base(filename), line)`, "placeOf(filename, line)"},
					{"fmt.Sprintf(msgFormat, v...)", "Plainf(msgFormat, v...)"},
				},
			},
			{
				file:  "pkg/app/app.go",
				cuts:  []string{"displayLoadError"},
				lines: []string{`"fmt"`, `"os"`, "displayLoadError(err)"},
				swaps: []swap{{"return os.Getenv(k)", `return ""`}},
			},
			{
				file:  "pkg/app/log.go",
				cuts:  []string{"init", "serverLog"},
				lines: []string{`"runtime"`},
				swaps: []swap{
					{`"fmt"`, ownErrors},
					{"DefaultLogger func(format string, v ...any)", "DefaultLogger = clientLog"},
					{`Call("error", fmt.Sprintf(`, `Call("error", errors.Plainf(`},
					{`Call("log", fmt.Sprintf(`, `Call("log", errors.Plainf(`},
				},
			},
			{
				file:  "pkg/app/strings.go",
				lines: []string{`"fmt"`},
				swaps: []swap{{"fmt.Sprint(v)", "errors.Plain(v)"}, {"fmt.Sprintf(", "errors.Plainf("}},
			},
			{
				file:  "pkg/app/text.go",
				swaps: []swap{{`"fmt"`, ownErrors}, {"&text{value: fmt.Sprintf(", "&text{value: errors.Plainf("}},
			},
		},
	},
}

// handleActions begins to listen for actions, and testedActions is what go-app's
// own tests do.
const (
	handleActions = "\n\t\tfor action, handler := range e.asynchronousActionHandlers {\n" +
		"\t\t\te.actions.Handle(action, body, true, handler)\n\t\t}\n"
	testedActions = "\t\tmap[string]ActionHandler{\n\t\t\t\"/test\": func(ctx Context, a Action) {},\n\t\t},\n"
)

// updateFields takes over the fields of a new component.
const updateFields = `	value := reflect.Indirect(reflect.ValueOf(v))
	newValue := reflect.Indirect(reflect.ValueOf(new))

	var modifiedFields bool
	for i := 0; i < value.NumField(); i++ {
		field := value.Field(i)
		newField := newValue.Field(i)
		if !field.CanSet() {
			continue
		}
		if _, compoStruct := field.Interface().(Compo); compoStruct {
			continue
		}
		if !canUpdateValue(field, newField) {
			continue
		}
		field.Set(newField)
		modifiedFields = true
	}
	if !modifiedFields {
		return v, nil
	}

	if updater, ok := v.(Updater); ok {
		updater.OnUpdate(ctx)
	}

	ctx.removeComponentUpdate(v)
	return m.UpdateComponentRoot(ctx, v)
`

// tellOfTheWindow tells components of what is no longer heard.
const tellOfTheWindow = `
		case appUpdate:
			if appUpdater, ok := element.(AppUpdater); ok {
				ctx.Dispatch(appUpdater.OnAppUpdate)
			}

		case appInstallChange:
			if appInstaller, ok := element.(AppInstaller); ok {
				ctx.Dispatch(appInstaller.OnAppInstallChange)
			}

		case resize:
			if resizer, ok := element.(Resizer); ok {
				ctx.Dispatch(resizer.OnResize)
			}
`

// ownErrors is the package in which what stands in for fmt lies.
const ownErrors = `"` + goApp + `/pkg/errors"`

// readInternalURLs lets the browser read the JSON that boot.js gives.
const readInternalURLs = `if setting := Getenv("GOAPP_INTERNAL_URLS"); setting != "" {
			list := Window().Get("JSON").Call("parse", setting)
			for i := range list.Length() {
				e.internalURLs = append(e.internalURLs, list.Index(i).String())
			}
		}`

// How an error of go-app writes itself, and the variable that says how.
const (
	errorEncoder = "var (\n\t// The function used to encode errors and their tags.\n\tEncoder func(any) ([]byte, error)\n)\n\n"
	encodeError  = "s, err := Encoder(e)\n\tif err != nil {\n" +
		"\t\treturn fmt.Sprintf(`{\"message\": \"encoding error failed: %s\"}`, err)\n\t}\n\treturn string(s)"
)

var (
	ownURL    = []swap{{`"net/url"`, `"` + goApp + `/pkg/url"`}}
	noContext = []swap{{"newEngine(context.Background(),", "newEngine("}}
)
