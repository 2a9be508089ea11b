// Starts the engine. It knows nothing of questions or answers.
//
// Needs in the page: headstart.js and wasm_exec.js by the time the page is
// complete, data-wasm on its own script tag, data-base on <html>, and
// #boot-message (see shell.html). It is written in the language of 2017, so that
// a browser too old for the engine can still say so.
(() => {
  "use strict";

  const page = document.documentElement;
  const wasm = document.currentScript.dataset.wasm;
  let message;

  // A form that was sent would put the answers into the address and the history.
  addEventListener("submit", (event) => event.preventDefault(), true);

  // Where storage is blocked, reading it throws, and go-app reads it on its very
  // first turn. A stand-in that forgets keeps the engine alive.
  const forgetfulStorage = () => {
    const items = new Map();
    return {
      get length() { return items.size; },
      key: (index) => [...items.keys()][index] || null,
      getItem: (key) => items.has(key) ? items.get(key) : null,
      setItem: (key, value) => { items.set(key, value); },
      removeItem: (key) => { items.delete(key); },
      clear: () => items.clear(),
    };
  };

  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      window[name].length;
    } catch (error) {
      Object.defineProperty(window, name, { value: forgetfulStorage() });
    }
  }

  // What go-app asks of the page. It leaves calls and messages to the phone
  // alone, and takes the base off an address before it looks for a screen.
  const settings = {
    GOAPP_INTERNAL_URLS: '["tel:","sms:"]',
    GOAPP_ROOT_PREFIX: page.dataset.base.replace(/\/$/, ""),
  };
  window.goappGetenv = (name) => settings[name];

  // Tells the person that there is no engine, and how to get one. what is
  // "failed" (it was never there) or "stopped" (it was).
  const say = (what) => {
    page.dataset.app = what;
    for (const text of message.querySelectorAll("p")) {
      text.hidden = text.dataset.boot !== what;
    }
    message.hidden = false;
  };

  // The answer goes to the compiler as it comes in, untouched: a stream that is
  // wrapped again is compiled anew on every visit.
  const load = async (imports) => WebAssembly.instantiateStreaming
    ? WebAssembly.instantiateStreaming(fetch(wasm), imports)
    : WebAssembly.instantiate(await (await fetch(wasm)).arrayBuffer(), imports);

  // When the page was last touched, and whether it still is.
  let touchedAt = 0;
  let isTouched = false;
  const touch = (starts) => () => {
    touchedAt = performance.now();
    isTouched = starts;
  };
  for (const name of ["pointerdown", "keydown"]) {
    addEventListener(name, touch(true));
  }
  for (const name of ["pointerup", "pointercancel", "keyup", "click"]) {
    addEventListener(name, touch(false));
  }

  // Milliseconds without a touch after which the engine may start. Whoever holds
  // a finger down has begun something, unless its end was never heard of. Who
  // waits for the engine waits no longer than the last tap needs to be painted.
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
    (run) => run().catch(console.error).then(() => say("stopped")),
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
    } else {
      message.hidden = true;
      delete page.dataset.app;
      boot();
    }
  };

  addEventListener("DOMContentLoaded", () => {
    message = document.getElementById("boot-message");
    message.querySelector("button").onclick = retry;
    touch(false)();
    // The first paint comes before everything else. A page in a hidden tab waits
    // until it is looked at.
    requestAnimationFrame(() => setTimeout(boot));
  });
})();
