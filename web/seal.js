// Cryptography for what is kept and for what is handed over. The browser's own
// WebCrypto does all of it, away from the thread that draws; here it is only put
// together. Bytes are Uint8Arrays, texts are taken as UTF-8 in their composed
// form (NFC), and every function returns a promise that never fails: it gives
// null where the browser has no WebCrypto, or has refused.
//
//   seal.isReady                     whether the browser has WebCrypto
//   seal.sum(bytes)                  SHA-256, 32 bytes
//   seal.random(n)                   n bytes that nobody can guess
//
// With a code that is told to somebody (letters, copies):
//
//   seal.withCode(code, header, body)    salt[16] || AES-256-GCM(body)
//   seal.openCode(code, header, sealed)  body; null where the code is wrong or
//                                        anything was changed
//
// The header is not in what is sealed, but belongs to it: with another header it
// does not open. Key and nonce are 44 bytes of
// HKDF-SHA256(PBKDF2-SHA256(code, salt)), so a code and a salt are used once.
//
// With a passphrase, for what is written again and again:
//
//   seal.newLock(passphrase)             {key, lock}: a new key, and the bytes
//                                        that give it back, salt[16] ||
//                                        nonce[12] || AES-256-GCM(key)
//   seal.openLock(passphrase, lock)      the key; null where the passphrase is
//                                        wrong or the lock was changed
//   seal.withKey(key, header, body)      nonce[12] || AES-256-GCM(body)
//   seal.openKey(key, header, sealed)    body, or null
//
// Keys can be used but not read, not even by this page. What deriving a key
// costs belongs to the format: it is never read from data, which could ask for
// too little or for hours.
(() => {
  "use strict";

  // OWASP asks for 600,000 at least. They take a quarter of a second on a laptop,
  // away from the thread that draws.
  const rounds = 1000000;

  const saltLength = 16;
  const nonceLength = 12;
  const lockLength = saltLength + nonceLength + 32 + 16;

  const subtle = window.crypto && window.crypto.subtle;

  const bytesOf = (text) => new TextEncoder().encode(text.normalize("NFC"));

  const random = (n) => crypto.getRandomValues(new Uint8Array(n));

  const join = (...parts) => {
    const all = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0));
    let at = 0;
    for (const part of parts) {
      all.set(new Uint8Array(part), at);
      at += part.byteLength;
    }
    return all;
  };

  const gcm = (iv, additionalData) => ({ name: "AES-GCM", iv, additionalData });
  const aes = { name: "AES-GCM", length: 256 };
  const uses = ["encrypt", "decrypt"];

  const encrypt = async (key, nonce, header, body) =>
    new Uint8Array(await subtle.encrypt(gcm(nonce, header), key, body));
  const decrypt = async (key, nonce, header, sealed) =>
    new Uint8Array(await subtle.decrypt(gcm(nonce, header), key, sealed));

  const secret = (text, use) => subtle.importKey("raw", bytesOf(text), "PBKDF2", false, [use]);
  const stretching = (salt) => ({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds });

  // The key and the nonce that belong to a code and a salt.
  const fromCode = async (code, salt) => {
    const stretched = await subtle.deriveBits(stretching(salt), await secret(code, "deriveBits"), 256);
    const source = await subtle.importKey("raw", stretched, "HKDF", false, ["deriveBits"]);
    const parameters = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: bytesOf("mend letter 1") };
    const bits = await subtle.deriveBits(parameters, source, 8 * (32 + nonceLength));
    return {
      key: await subtle.importKey("raw", bits.slice(0, 32), aes, false, uses),
      nonce: bits.slice(32),
    };
  };

  // Only a test gives a salt.
  const withCode = async (code, header, body, salt = random(saltLength)) => {
    const { key, nonce } = await fromCode(code, salt);
    return join(salt, await encrypt(key, nonce, header, body));
  };

  const openCode = async (code, header, sealed) => {
    const { key, nonce } = await fromCode(code, sealed.slice(0, saltLength));
    return decrypt(key, nonce, header, sealed.slice(saltLength));
  };

  const lockHeader = bytesOf("mend lock 1");

  const locking = async (passphrase, salt) =>
    subtle.deriveKey(stretching(salt), await secret(passphrase, "deriveKey"), aes, false, ["wrapKey", "unwrapKey"]);

  const openLock = async (passphrase, lock) => {
    if (lock.length !== lockLength) {
      return null;
    }
    const nonce = lock.slice(saltLength, saltLength + nonceLength);
    const key = await locking(passphrase, lock.slice(0, saltLength));
    return subtle.unwrapKey("raw", lock.slice(saltLength + nonceLength), key, gcm(nonce, lockHeader), aes, false, uses);
  };

  // The key can be read for as long as it takes to wrap it. The one that is
  // handed out comes from the lock, and cannot.
  const newLock = async (passphrase) => {
    const salt = random(saltLength);
    const nonce = random(nonceLength);
    const readable = await subtle.generateKey(aes, true, uses);
    const wrapped = await subtle.wrapKey("raw", readable, await locking(passphrase, salt), gcm(nonce, lockHeader));
    const lock = join(salt, nonce, wrapped);
    const key = await openLock(passphrase, lock);
    return { key, lock };
  };

  const withKey = async (key, header, body) => {
    const nonce = random(nonceLength);
    return join(nonce, await encrypt(key, nonce, header, body));
  };

  const openKey = (key, header, sealed) =>
    decrypt(key, sealed.slice(0, nonceLength), header, sealed.slice(nonceLength));

  const sum = async (bytes) => new Uint8Array(await subtle.digest("SHA-256", bytes));

  const orNull = (work) => async (...given) => {
    try {
      return await work(...given);
    } catch (error) {
      return null;
    }
  };

  window.seal = {
    isReady: Boolean(subtle),
    sum: orNull(sum),
    random: orNull(random),
    withCode: orNull(withCode),
    openCode: orNull(openCode),
    newLock: orNull(newLock),
    openLock: orNull(openLock),
    withKey: orNull(withKey),
    openKey: orNull(openKey),
  };
})();
