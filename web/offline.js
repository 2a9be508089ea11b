// Has the browser fetch the worker (sw.js), once the page has been painted: what
// makes Mend work without a network is then on its way while the first questions
// are answered. The engine looks after the worker as soon as it is there; see
// app/browser_update_wasm.go.
if (navigator.serviceWorker) {
  const { base } = document.documentElement.dataset;
  navigator.serviceWorker.register(base + "sw.js", { scope: base, updateViaCache: "none" }).catch(() => {});
}
