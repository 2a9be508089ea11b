// Where storage is blocked, reading it throws, and go-app reads it on its very
// first turn. A stand-in that forgets keeps the engine alive. It comes after the
// first paint, for the first look into storage holds a page up.
(() => {
  "use strict";

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
})();
