// The file that a person takes away: a text, locked with a passphrase. Part of
// store.js; it needs seal.js and record.js.
//
//   mend copy 1
//   bytes in Base64, in lines of 76
//
// The bytes are seal.withCode(passphrase, first line, padded text), and after them
// the first 8 bytes of SHA-256 over the first line and those: so that a file that
// was cut or changed on its way is told from a wrong passphrase.
const backup = (() => {
  "use strict";

  const firstLine = "mend copy 1";
  const sumLength = 8;
  // A text that can be kept makes a smaller file than this.
  const largest = 2 * 1024 * 1024;

  const header = () => new TextEncoder().encode(firstLine);

  const sumOf = async (sealed) => {
    const all = new Uint8Array(header().length + sealed.length);
    all.set(header());
    all.set(sealed, header().length);
    return (await seal.sum(all)).subarray(0, sumLength);
  };

  const toBase64 = (bytes) => {
    let text = "";
    for (const byte of bytes) {
      text += String.fromCharCode(byte);
    }
    return btoa(text);
  };

  const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

  // Returns the text of the file; null where it cannot be made.
  const wrap = async (text, passphrase) => {
    const padded = passphrase ? record.pad(text) : null;
    const sealed = padded && await seal.withCode(passphrase, header(), padded);
    if (!sealed) {
      return null;
    }
    const all = new Uint8Array(sealed.length + sumLength);
    all.set(sealed);
    all.set(await sumOf(sealed), sealed.length);
    return [firstLine].concat(toBase64(all).match(/.{1,76}/g), "").join("\n");
  };

  // Takes a file apart: what is sealed or, where it is not whole, its state.
  const open = async (file) => {
    const [, version, rest] = /^\s*mend copy (\d{1,9})\s([^]*)$/.exec(file) || [];
    if (version > 1) {
      return { state: "newer" };
    }
    if (!(version > 0) || file.length > largest) {
      return { state: "damaged" };
    }
    const all = fromBase64(rest.replace(/\s/g, ""));
    const sealed = all.slice(0, -sumLength);
    const sum = all.slice(-sumLength);
    return toBase64(sum) === toBase64(await sumOf(sealed)) ? { sealed } : { state: "damaged" };
  };

  const unwrap = async (file, passphrase) => {
    const { sealed, state } = await open(file);
    if (state) {
      return { state };
    }
    const padded = await seal.openCode(passphrase, header(), sealed);
    const text = padded ? record.unpad(padded) : null;
    return text === null ? { state: padded ? "damaged" : "wrong" } : { state: "open", text };
  };

  return {
    wrap: (text, passphrase) => wrap(text, passphrase).catch(() => null),
    unwrap: (file, passphrase) => unwrap(file, passphrase).catch(() => ({ state: "damaged" })),
  };
})();
