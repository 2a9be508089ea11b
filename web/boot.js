// What a page needs before its first paint, and who brings the rest afterwards:
// the scripts named in data-late on its own script tag, and the engine named in
// data-wasm. It knows nothing of questions or answers.
//
// Needs in the page: data-base on <html>, and #boot-message (see shell.html). It
// is written in the language of 2017, so that a browser too old for the engine
// can still say so.
(() => {
  "use strict";

  const page = document.documentElement;
  const { wasm, late } = document.currentScript.dataset;
  const scripts = late.split(" ");
  const allowed = scripts.concat(page.dataset.base + "sw.js");
  let message;

  // A letter stands behind "#", where no server sees it. It leaves the address
  // before anybody else does, and waits for the engine. Names of places on a page
  // are shorter.
  const { hash, pathname } = location;
  if (hash.length > 24) {
    window.letter = hash;
    history.replaceState(history.state, "", pathname);
  }

  // A form that was sent would put the answers into the address and the history.
  addEventListener("submit", (event) => event.preventDefault(), true);

  // The content security policy lets no script be loaded by its name. These may be.
  if (window.trustedTypes) {
    trustedTypes.createPolicy("default", {
      createScriptURL: (wanted) => allowed.includes(wanted) ? wanted : null,
    });
  }

  window.boot = {
    // Where the worker has everything at hand, the engine can wait for a moment:
    // it must not stand in the way of the first tap.
    isAtHand: Boolean(navigator.serviceWorker && navigator.serviceWorker.controller),
    // The answer of the server, once it was asked for the engine.
    fetch: () => fetch(wasm),
    // Tells the person that there is no engine, and how to get one. what is
    // "failed" (it was never there) or "stopped" (it was).
    say: (what) => {
      page.dataset.app = what;
      for (const text of message.querySelectorAll("p")) {
        text.hidden = text.dataset.boot !== what;
      }
      message.hidden = false;
    },
    // Takes the message away again.
    unsay: () => {
      message.hidden = true;
      delete page.dataset.app;
    },
    // What "Try again" does, until engine.js knows better.
    retry: () => location.reload(),
  };

  const bringTheRest = () => {
    for (const name of scripts) {
      const script = document.createElement("script");
      script.async = false;
      script.onerror = () => boot.say("failed");
      script.src = name;
      document.head.append(script);
    }
    if (!boot.isAtHand) {
      boot.answer = boot.fetch();
      boot.answer.catch(() => {}); // engine.js finds out
    }
  };

  addEventListener("DOMContentLoaded", () => {
    message = document.getElementById("boot-message");
    message.querySelector("button").onclick = () => boot.retry();
    // The first paint comes before everything else. A page in a hidden tab waits
    // until it is looked at.
    requestAnimationFrame(() => setTimeout(bringTheRest));
  });
})();
