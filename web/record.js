// What a kept text looks like as bytes. Part of store.js; it needs seal.js.
//
// A record is {v, seq, mode, sum, bytes}:
//
//   v      1. A larger number is of a version of Mend that is yet to come.
//   seq    the number of the write, from 1; the larger one is the newer one
//   mode   "open" or "locked"
//   sum    the first 16 bytes of SHA-256 over header and bytes
//   bytes  open: the padded text
//          locked: the lock (seal.newLock), then seal.withKey of the padded text
//
// The header is v and mode in a byte each and seq in eight. It is sealed along
// with the text, so no record passes for another one.
//
// A padded text is its length in four bytes, the text in UTF-8, and as many
// zeros as make it a multiple of 4 KiB: its size tells next to nothing.
//
// Numbers have their highest byte first. Everything that is read may have been
// damaged, or made by somebody: what is not exactly as above counts as nothing.
const record = (() => {
  "use strict";

  const version = 1;
  const step = 4096;
  const largest = 1024 * 1024;
  const lockLength = 76;
  const modes = ["open", "locked"];
  // Far from where numbers lose their last digit.
  const lastNumber = Math.pow(2, 52);

  // Returns null for a text that is too large to be kept.
  const pad = (text) => {
    const content = new TextEncoder().encode(text);
    const length = Math.ceil((4 + content.length) / step) * step;
    if (length > largest) {
      return null;
    }
    const padded = new Uint8Array(length);
    new DataView(padded.buffer).setUint32(0, content.length);
    padded.set(content, 4);
    return padded;
  };

  // Returns the text, or null.
  const unpad = (padded) => {
    if (!padded || padded.length < step || padded.length % step) {
      return null;
    }
    const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
    try {
      return length > padded.length - 4 ? null
        : new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(padded.subarray(4, 4 + length));
    } catch (error) {
      return null;
    }
  };

  const header = (seq, mode) => {
    const bytes = new DataView(new ArrayBuffer(10));
    bytes.setUint8(0, version);
    bytes.setUint8(1, modes.indexOf(mode));
    bytes.setUint32(2, Math.floor(seq / Math.pow(2, 32)));
    bytes.setUint32(6, seq % Math.pow(2, 32));
    return new Uint8Array(bytes.buffer);
  };

  const join = (first, second) => {
    const both = new Uint8Array(first.length + second.length);
    both.set(first);
    both.set(second, first.length);
    return both;
  };

  const sumOf = async ({ seq, mode, bytes }) =>
    (await seal.sum(join(header(seq, mode), bytes))).slice(0, 16);

  const isNumber = (seq) => Number.isInteger(seq) && seq > 0 && seq < lastNumber;

  // Whether a value is of a version of Mend that is yet to come: it must stay as
  // it is.
  const isNewer = (value) => Boolean(value) && Number.isInteger(value.v) && value.v > version;

  const isShaped = (value) =>
    Boolean(value) && value.v === version && isNumber(value.seq) && modes.includes(value.mode) &&
    value.sum instanceof Uint8Array && value.sum.length === 16 &&
    value.bytes instanceof Uint8Array && value.bytes.length <= largest + step;

  // Whether a value is a record just as it was written.
  const isWhole = async (value) => {
    if (!isShaped(value)) {
      return false;
    }
    const sum = await sumOf(value);
    return value.sum.every((byte, i) => byte === sum[i]);
  };

  const finish = async (seq, mode, bytes) => {
    if (!isNumber(seq)) {
      throw new Error(`record: there is no number ${seq}`);
    }
    const made = { v: version, seq, mode, bytes };
    made.sum = await sumOf(made);
    return made;
  };

  // Makes the record of a padded text; locked is {key, lock}, or null.
  const make = async (seq, padded, locked) => locked
    ? finish(seq, "locked", join(locked.lock, await seal.withKey(locked.key, header(seq, "locked"), padded)))
    : finish(seq, "open", padded);

  const lockOf = ({ mode, bytes }) => mode === "locked" ? bytes.slice(0, lockLength) : null;

  // The text of a whole record; null where the key does not fit.
  const textOf = async ({ seq, mode, bytes }, key) =>
    unpad(mode === "open" ? bytes : await seal.openKey(key, header(seq, mode), bytes.slice(lockLength)));

  return { pad, unpad, isNumber, isNewer, isWhole, make, lockOf, textOf };
})();
