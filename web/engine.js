// Starts the engine, when nobody is in the middle of a tap. Needs boot.js,
// headstart.js, store.js and wasm_exec.js.
(() => {
  "use strict";

  const page = document.documentElement;

  // What go-app asks of the page. It leaves calls and messages to the phone
  // alone, and takes the base off an address before it looks for a screen.
  const settings = {
    GOAPP_INTERNAL_URLS: '["tel:","sms:"]',
    GOAPP_ROOT_PREFIX: page.dataset.base.replace(/\/$/, ""),
  };
  window.goappGetenv = (name) => settings[name];

  // The answer goes to the compiler as it comes in, untouched: a stream that is
  // wrapped again is compiled anew on every visit.
  const load = async (imports) => {
    const answer = boot.answer || boot.fetch();
    delete boot.answer;
    return WebAssembly.instantiateStreaming
      ? WebAssembly.instantiateStreaming(answer, imports)
      : WebAssembly.instantiate(await (await answer).arrayBuffer(), imports);
  };

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

  const run = () => start().then(
    (run) => run().catch(console.error).then(() => boot.say("stopped")),
    (error) => {
      console.error(error);
      boot.say("failed");
    },
  );

  // Without an engine, what was chosen is in the page alone, and must not be
  // loaded away. Where even the script that runs engines is missing, the page is
  // all that can be loaded again.
  const reload = boot.retry;
  boot.retry = () => {
    if (page.dataset.app === "stopped" || !window.Go) {
      reload();
    } else {
      boot.unsay();
      run();
    }
  };

  // What is kept from an earlier visit can be read by the engine alone. Nobody is
  // asked for it again meanwhile, and the engine does not wait.
  const pause = 500;
  store.found.then(({ state }) => {
    headStart.learn(state !== "none" && state !== "refused");
    setTimeout(run, boot.isAtHand && !headStart.isOver() ? pause : 0);
  });
})();
