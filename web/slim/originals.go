package main

// originalsOfQR is of rsc.io/qr v0.2.0.
var originalsOfQR = map[string]string{
	"coding/qr.go": "0ec8e6e40aaa9270c6c85571ff1e86db3ef24b0d524958e841fc6e075e5eef34",
}

// originals has the SHA-256 of every file of go-app that the edits touch, as it
// was when they were written (v10.1.11).
var originals = map[string]string{
	"pkg/app/action.go":       "015d9de3d9e30e9e1766c0042396fdb8b661584f3b6e118e402a8e1f486ce53c",
	"pkg/app/app.go":          "77bd60c6d302bc553e3c4132a23c5fdd83d8443626803569246b03242c939f59",
	"pkg/app/browser.go":      "e07e19b981ff246b07299d5aaa17ba58b58ab2ef41e3c85d8a1e3ca66a41a07e",
	"pkg/app/component.go":    "74e603a445187fa2e8505aa1a9683c7c9bfec9f12b63af70d0b3bf15b40b69f4",
	"pkg/app/context.go":      "1165dc862aad17ba47a7050c7ce32401e6e86eecce1222bf22235f78cccbd1d4",
	"pkg/app/crypto.go":       "c0fc14126207dc9fa15fb8869bd882874486654919835dc35d5bef8a6122aa97",
	"pkg/app/engine.go":       "8400019d85d00fb6a904a9214ab78e1874ead07bb7ec719c2c254955864db5b2",
	"pkg/app/http.go":         "0601189a9f611378e9b24ab4bdf42780a03cbf95c1bbebd4171b523ddbe9a32d",
	"pkg/app/js.go":           "c18087d8e05de81a409a744bab6182f6946824c7ebc88791d485329cbf00d953",
	"pkg/app/js_wasm.go":      "683db47f071e412509b54722ac5463f88b5dd8698aab3694e4b6ca53f12c7224",
	"pkg/app/log.go":          "b2f18a9dfb9dd4170dcbdd3848bae802c47774ea89a1b45f1ec2bc1f65e699e0",
	"pkg/app/node.go":         "6fc7abe1ce4243b89bfed8808302c934d1049863554373ddf66f74ec3bbbe0fc",
	"pkg/app/notfound.go":     "471f8cc404dbecd06a86e7b74eeb1f673e115855f62a19c7fd13b4f36bcad7c8",
	"pkg/app/notification.go": "3a3261afa80c606d57db2a27e7bb764b10eb5c723fa0ca4d1297ced8a1e0d8c6",
	"pkg/app/page.go":         "4bb5fd67a7a3b721a09b0fe66e28d66b26b962d9c0e6567770150de05161307f",
	"pkg/app/resource.go":     "6b52ab4ec2f4171d403384bffe159e9ec22699933e768ef5868f2851a1b84baa",
	"pkg/app/route.go":        "3252c7f2876cba69c3fbb203b0b4d5770ddd4651cdaf3ad69e5c33bfd1ccf5bd",
	"pkg/app/state.go":        "b41c94e804ab69a8a6341d58c09ac79d8cc8b0022bddd6c74c0f107a9f31480b",
	"pkg/app/storage.go":      "fd53ce1bb002f4751f5f6fcba3c921f6ee0f03d252a6172aa342c3e503875ea8",
	"pkg/app/strings.go":      "8cc693cc67c74ca5db5c7b240296cc4b25ca85b0da9e4e09b34e461139ff6cab",
	"pkg/app/tag.go":          "6dc4987bd669d05e37aa38d95be3d60f5e6cb1ecf6dd90970afd3870759e994b",
	"pkg/app/testing.go":      "81eb5d6277112b3d98989eb6dda34cef89e5ce017513e848fc04a332928d29a2",
	"pkg/app/text.go":         "5d4c9b45357ea96a689518f3141eaae4804db684b551dbcb3d2c3b7000bfabf5",
	"pkg/app/wasm.go":         "10117b07fb7147cdfcd97d1e07cd010da30914e2a622b73d0242b5d9019796f8",
	"pkg/errors/errors.go":    "7db7046e211ac5e16625d615e12484dbc157ac0aa97cfd375fe0312be2b391ab",
}
