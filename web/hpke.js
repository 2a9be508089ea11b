// Cryptography for letters that one person alone can read: HPKE (RFC 9180), base
// mode, with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM. The browser's
// own WebCrypto does all of it; here it is only put together. As in seal.js, every
// function returns a promise that never fails: it gives null where the browser has
// no WebCrypto, where a key is none, and where something was changed.
//
//   hpke.newKeys()                             public[64] || private[32]
//   hpke.sealTo(to, info, header, body)        enc[64] || AES-256-GCM(body), for
//                                              the public key
//   hpke.openFor(keys, info, header, sealed)   body; null where it was sealed to
//                                              another key, or with other info or
//                                              another header
//
// Everything is a Uint8Array but info, a text. A public key, as enc, is a point of
// the curve without the byte 4 that always stands before it: x[32] || y[32]. A
// private key is a number, the highest byte first.
//
// What is in capitals and quotation marks, and the order of everything, is that of
// the RFC: its sections 4 and 5.1.
window.hpke = (() => {
  "use strict";

  const coordinateLength = 32;
  const pointLength = 2 * coordinateLength;
  const keysLength = pointLength + coordinateLength;
  const hashLength = 32;
  const keyLength = 32;
  const nonceLength = 12;
  const tagLength = 16;

  const subtle = window.crypto && window.crypto.subtle;
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const hashing = { name: "HMAC", hash: "SHA-256" };

  const bytesOf = (text) => new TextEncoder().encode(text);
  const nothing = new Uint8Array(0);

  const join = (...parts) => {
    const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  };

  const insist = (holds) => {
    if (!holds) {
      throw new Error("hpke: something has a length that it cannot have");
    }
  };

  const point = (coordinates) => join([4], coordinates);

  // A private key is imported as JSON, with its public key: the only form that
  // every browser takes.
  const toWord = (bytes) =>
    btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
  const fromWord = (word) =>
    Uint8Array.from(atob(word.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

  const publicKey = (coordinates) => {
    insist(coordinates.length === pointLength);
    return subtle.importKey("raw", point(coordinates), curve, false, []);
  };

  const privateKey = (keys) => {
    insist(keys.length === keysLength);
    const [x, y, d] = [0, 1, 2].map((i) => toWord(keys.slice(i * coordinateLength, (i + 1) * coordinateLength)));
    return subtle.importKey("jwk", { kty: "EC", crv: "P-256", x, y, d }, curve, false, ["deriveBits"]);
  };

  const newKeys = async () => {
    const made = await subtle.generateKey(curve, true, ["deriveBits"]);
    const { x, y, d } = await subtle.exportKey("jwk", made.privateKey);
    const keys = join(fromWord(x), fromWord(y), fromWord(d));
    insist(keys.length === keysLength);
    return keys;
  };

  // HKDF-Extract is one HMAC, and so is HKDF-Expand where no more than one hash is
  // wanted. No salt is a salt of zeros, which every browser takes as a key.
  const hmac = async (secret, data) =>
    new Uint8Array(await subtle.sign("HMAC", await subtle.importKey("raw", secret, hashing, false, ["sign"]), data));
  const noSalt = new Uint8Array(hashLength);

  const version = bytesOf("HPKE-v1");
  const kemSuite = join(bytesOf("KEM"), [0, 0x10]);
  const suite = join(bytesOf("HPKE"), [0, 0x10, 0, 1, 0, 2]);

  const extract = (suite, salt, label, material) => hmac(salt, join(version, suite, bytesOf(label), material));

  const expand = async (suite, secret, label, info, length) =>
    (await hmac(secret, join([0, length], version, suite, bytesOf(label), info, [1]))).slice(0, length);

  // What two keys have in common. sender and recipient are the public keys of
  // both, keys the pair of one of them.
  const sharedSecret = async (keys, other, sender, recipient) => {
    const common = await subtle.deriveBits(
      { name: "ECDH", public: await publicKey(other) }, await privateKey(keys), 8 * coordinateLength);
    const secret = await extract(kemSuite, noSalt, "eae_prk", new Uint8Array(common));
    return expand(kemSuite, secret, "shared_secret", join(point(sender), point(recipient)), hashLength);
  };

  // The key and the nonce that belong to a shared secret. It is used once, so
  // there is no counting.
  const schedule = async (shared, info) => {
    const baseMode = [0];
    const context = join(baseMode,
      await extract(suite, noSalt, "psk_id_hash", nothing),
      await extract(suite, noSalt, "info_hash", bytesOf(info)));
    const secret = await extract(suite, shared, "secret", nothing);
    return {
      key: await expand(suite, secret, "key", context, keyLength),
      nonce: await expand(suite, secret, "base_nonce", context, nonceLength),
    };
  };

  const cipher = async (use, shared, info, header, data) => {
    const { key, nonce } = await schedule(shared, info);
    const imported = await subtle.importKey("raw", key, "AES-GCM", false, [use]);
    return new Uint8Array(await subtle[use]({ name: "AES-GCM", iv: nonce, additionalData: header }, imported, data));
  };

  // Only a test gives the keys that are used for this one letter.
  const sealTo = async (to, info, header, body, keys) => {
    const once = keys || await newKeys();
    const enc = once.slice(0, pointLength);
    return join(enc, await cipher("encrypt", await sharedSecret(once, to, enc, to), info, header, body));
  };

  const openFor = async (keys, info, header, sealed) => {
    insist(sealed.length >= pointLength + tagLength);
    const enc = sealed.slice(0, pointLength);
    const shared = await sharedSecret(keys, enc, enc, keys.slice(0, pointLength));
    return cipher("decrypt", shared, info, header, sealed.slice(pointLength));
  };

  const orNull = (work) => async (...given) => {
    try {
      return await work(...given);
    } catch (error) {
      return null;
    }
  };

  return {
    newKeys: orNull(newKeys),
    sealTo: orNull(sealTo),
    openFor: orNull(openFor),
  };
})();
