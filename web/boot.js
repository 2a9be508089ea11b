// Starts the engine. It knows nothing of questions or answers.
//
// Needs in the page: wasm_exec.js before it, data-wasm on its own script tag,
// data-base on <html>, and #boot-message (see shell.html). It is written in the
// language of 2017, so that a browser too old for the engine can still say so.
(() => {
  "use strict";

  const page = document.documentElement;
  const wasm = document.currentScript.dataset.wasm;

  // A form that was sent would put the answers into the address and the history.
  document.addEventListener("submit", (event) => event.preventDefault(), true);

  // Where storage is blocked, reading it throws, and go-app reads it on its very
  // first turn. A stand-in that forgets keeps the engine alive.
  class MemoryStorage {
    constructor() { this.items = new Map(); }
    get length() { return this.items.size; }
    key(index) {
      const key = [...this.items.keys()][index];
      return key === undefined ? null : key;
    }
    getItem(key) { return this.items.has(String(key)) ? this.items.get(String(key)) : null; }
    setItem(key, value) { this.items.set(String(key), String(value)); }
    removeItem(key) { this.items.delete(String(key)); }
    clear() { this.items.clear(); }
  }

  const isReadable = (name) => {
    try {
      return window[name].length >= 0;
    } catch (error) {
      return false;
    }
  };

  for (const name of ["localStorage", "sessionStorage"]) {
    if (!isReadable(name)) {
      Object.defineProperty(window, name, { value: new MemoryStorage(), configurable: true });
    }
  }

  // What go-app asks of the page. It leaves calls and messages to the phone
  // alone, and takes the base off an address before it looks for a screen.
  const settings = {
    GOAPP_INTERNAL_URLS: JSON.stringify(["tel:", "sms:"]),
    GOAPP_ROOT_PREFIX: page.dataset.base.replace(/\/$/, ""),
  };
  window.goappGetenv = (name) => settings[name];

  // Tells the person that there is no engine, and how to get one. what is
  // "failed" (it was never there) or "stopped" (it was).
  const say = (what) => {
    page.dataset.app = what;
    const message = document.getElementById("boot-message");
    for (const text of message.querySelectorAll("p")) {
      text.hidden = text.dataset.boot !== what;
    }
    message.hidden = false;
  };

  document.querySelector("[data-boot=retry]").addEventListener("click", () => location.reload());

  // The answer goes to the compiler as it comes in, untouched: a stream that is
  // wrapped again is compiled anew on every visit.
  const load = async (imports) => {
    if (WebAssembly.instantiateStreaming) {
      return WebAssembly.instantiateStreaming(fetch(wasm), imports);
    }
    const response = await fetch(wasm);
    if (!response.ok) {
      throw new Error(`${wasm}: status ${response.status}`);
    }
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
  };

  const start = async () => {
    const go = new Go();
    const { instance } = await load(go.importObject);
    return () => go.run(instance);
  };

  start().then(
    (run) => run().catch((error) => console.error(error)).then(() => say("stopped")),
    (error) => {
      console.error(error);
      say("failed");
    },
  );
})();
