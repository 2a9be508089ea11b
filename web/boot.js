// Starts the engine. It knows nothing of questions or answers.
//
// Needs in the page: headstart.js before it, wasm_exec.js by the time the page
// is complete, data-wasm on its own script tag, data-base on <html>, and
// #boot-message (see shell.html). It is written in the language of 2017, so that
// a browser too old for the engine can still say so.
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

  // When the page was last touched, and whether it still is.
  let touchedAt = 0;
  let isTouched = false;
  const touch = (starts) => () => {
    touchedAt = performance.now();
    isTouched = starts;
  };
  for (const name of ["pointerdown", "keydown"]) {
    addEventListener(name, touch(true), true);
  }
  for (const name of ["pointerup", "pointercancel", "keyup", "click", "blur"]) {
    addEventListener(name, touch(false), true);
  }

  // Milliseconds without a touch after which the engine may start. Whoever holds
  // a finger down has begun something. Who waits for the engine waits no longer
  // than the last tap needs to be painted.
  const quietFor = () => isTouched ? 3000 : headStart.isOver() ? 50 : 300;
  const idle = window.requestIdleCallback || ((then) => setTimeout(then, 1));

  // Starting takes the page for a while, and replaces its elements: that must not
  // happen between a tap and what it does.
  const whenQuiet = (start) => idle(() => {
    if (performance.now() - touchedAt < quietFor()) {
      setTimeout(whenQuiet, 25, start);
    } else {
      start();
    }
  }, { timeout: 500 });

  const start = async () => {
    const go = new Go();
    const { instance } = await load(go.importObject);
    await new Promise(whenQuiet);
    return () => go.run(instance);
  };

  const boot = () => start().then(
    (run) => run().catch((error) => console.error(error)).then(() => say("stopped")),
    (error) => {
      console.error(error);
      say("failed");
    },
  );

  // Without an engine, what was chosen is in the page alone, and must not be
  // loaded away. Where even the script that runs engines is missing, the page is
  // all that can be loaded again.
  const retry = () => {
    if (page.dataset.app === "stopped" || !window.Go) {
      location.reload();
      return;
    }
    document.getElementById("boot-message").hidden = true;
    delete page.dataset.app;
    boot();
  };

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelector("[data-boot=retry]").addEventListener("click", retry);
    touch(false)();
    boot();
  });
})();
