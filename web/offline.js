// Has the browser fetch the worker (sw.js), once the page has been painted: what
// makes Mend work without a network is then on its way while the first questions
// are answered. The engine looks after the worker as soon as it is there; see
// app/browser_update_wasm.go.
(() => {
  "use strict";

  const base = document.documentElement.dataset.base;
  const worker = base + "sw.js";

  // The content security policy lets no script be loaded by its name. This one
  // may be.
  if (window.trustedTypes) {
    trustedTypes.createPolicy("default", {
      createScriptURL: (wanted) => wanted === worker ? wanted : null,
    });
  }

  if (navigator.serviceWorker) {
    requestAnimationFrame(() => setTimeout(() =>
      navigator.serviceWorker.register(worker, { scope: base, updateViaCache: "none" }).catch(() => {})));
  }
})();
