// Keeps one text on this device, for whoever has chosen so: the whole document,
// as the engine wrote it. It knows nothing of what the text says. It needs seal.js,
// and before it in the same script record.js, backup.js and database.js.
//
// Until begin() is called, nothing is written to the disk. Every function returns
// a promise that never fails. What can come of reading, as {state, text, locked,
// isOlder}:
//
//   none      nothing is kept
//   open      here is the text. locked: it is kept under a passphrase. isOlder:
//             what was written last is damaged; this was written before it
//   locked    unlock() has to come first
//   wrong     from unlock(): that is not the passphrase
//   damaged   nothing that is kept can be read. It stays as it is until erase();
//             damagedBytes() gives it, so that a copy can be saved
//   newer     a newer Mend wrote it: it is neither read nor changed
//   refused   the browser does not let us keep anything
//
// What can come of writing:
//
//   saved     it is on the disk
//   conflict  another tab has written, locked or erased since this one read;
//             nothing was changed. takeOver() reads what is there now
//   full      there is no room for it; what was kept before is still there
//   refused   it was not kept, for any other reason
//
//   store.found              what look() gave when the page was loaded
//   store.look()             reads; forgets nothing that was unlocked
//   store.takeOver()         the same, after a conflict: from then on this tab
//                            writes on top of what it was given
//   store.begin(text, passphrase)  begins to keep, or changes how: locked with a
//                            passphrase, open without one (undefined or null; an
//                            empty one is refused). Both slots are written anew,
//                            and no copy from before can be read. What is kept but
//                            cannot be read has to be erased first
//   store.write(text)        keeps the text in place of the last one
//   store.unlock(passphrase) reads what is locked
//   store.lock()             forgets the key and the text, once what was given to
//                            write() before is written
//   store.change(passphrase) locks the same text with another passphrase
//   store.erase()            true once nothing is kept any more
//   store.close()            for leaving: forgets everything at once; nothing more
//                            is written until look() is called again
//   store.damagedBytes()     both slots as they are, one after the other
//   store.wrap(text, passphrase)   the text of a file to take away; null where
//                            that cannot be done
//   store.unwrap(file, passphrase) {state, text}: open, wrong, newer, damaged
//
// How nothing is lost: a write goes to the slot that does not hold the last good
// text, and in the same transaction checks and raises the number in meta. So two
// tabs cannot both write on top of the same text, and whatever is cut short, the
// text before it is whole. Numbers begin anywhere: a tab that slept while
// everything was erased and begun anew does not take the new for its own.
(() => {
  "use strict";

  // What this tab knows: the state; where there is a text, or nothing yet, the
  // number in meta (stamp) and the highest number in use (last); the text, and what
  // it is locked with (lock: {key, lock}); else what could not be read (unread). An
  // object is never changed, only replaced: so it shows whether anything happened.
  let known;

  const empty = () => ({ state: "none", stamp: 0, last: 0 });
  const told = ({ state, text, lock, isOlder }) =>
    state === "open" ? { state, text, isOlder, locked: Boolean(lock) } : { state };

  // Leaves no text and no key behind.
  const forget = (rest) => {
    known = rest;
    store.found = Promise.resolve(told(rest));
  };

  // Calls are answered one after the other.
  let line = Promise.resolve();
  const inTurn = (work, failed) => {
    line = line.then(work).catch(() => failed);
    return line;
  };

  // The write that has not begun yet. Until it does, a newer text takes the place
  // of the one it was to write.
  let waiting = null;
  const queued = (work, failed) => (...given) => {
    waiting = null;
    return inTurn(() => work(...given), failed);
  };

  const slotOf = (seq) => seq % 2;
  const stampOf = (meta) => meta && meta.v === 1 && record.isNumber(meta.seq) ? meta.seq : 0;
  const isUnchanged = (stamp) => (...there) => !there.some(record.isNewer) && stampOf(there[2]) === stamp;

  // The slots that are whole, the newest first.
  const wholeOf = async (slots) => {
    const are = await Promise.all(slots.map(record.isWhole));
    return slots.filter((value, slot) => are[slot] && slotOf(value.seq) === slot).sort((a, b) => b.seq - a.seq);
  };

  // Of two slots, one is a number or two behind. A stamp that is further off is
  // damaged itself, and does not count.
  const lastOf = (newest, stamp) => newest + Math.max(0, Math.min(stamp - newest, 2));

  // What is in the first of some whole slots that can be read.
  const firstText = async (whole, stamp, keyOf) => {
    const last = lastOf(whole[0].seq, stamp);
    let state = "damaged";
    for (const value of whole) {
      const lock = record.lockOf(value);
      const key = lock && await keyOf(lock);
      if (lock && !key) {
        state = "locked";
        continue;
      }
      const text = await record.textOf(value, key);
      if (text !== null) {
        const isOlder = value.seq < last;
        return { state: "open", stamp, last, slot: slotOf(value.seq), text, lock: lock && { key, lock }, isOlder };
      }
    }
    return { state };
  };

  // What it is that the database holds.
  const judge = async (found, keyOf) => {
    const slots = found ? [found.slot0, found.slot1] : [];
    const there = found ? slots.concat(found.meta).filter((value) => value !== undefined) : [];
    if (found && found.isNewer || there.some(record.isNewer)) {
      return { state: "newer", unread: slots };
    }
    if (!there.length) {
      return empty();
    }
    const whole = await wholeOf(slots);
    const judged = whole.length ? await firstText(whole, stampOf(found.meta), keyOf) : { state: "damaged" };
    return judged.state === "damaged" ? { state: "damaged", unread: slots } : judged;
  };

  // Reads what is there now. keyOf(lock) is the key of a lock, or null.
  const read = async (keyOf) => {
    const before = known;
    const fresh = seal.isReady ? await judge(await database.read(), keyOf) : { state: "refused" };
    if (known === before) {
      known = fresh;
    }
    return fresh;
  };

  const isSame = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

  const look = async () => {
    const held = known.lock;
    return told(await read((lock) => held && isSame(held.lock, lock) ? held.key : null));
  };

  const unlock = async (passphrase) => {
    const before = known;
    // Both slots have the same lock, and trying it takes its time.
    let tried = null;
    const fresh = await read((lock) => {
      if (!tried || !isSame(tried.lock, lock)) {
        tried = { lock, key: seal.openLock(passphrase, lock) };
      }
      return tried.key;
    });
    if (fresh.state !== "locked") {
      return told(fresh);
    }
    // A wrong passphrase locks nothing that was open.
    if (known === fresh && before.state === "open") {
      known = before;
    }
    return { state: "wrong" };
  };

  // A phone that slept may have lost its database for a moment.
  const twice = async (work) => {
    const verdict = await work().catch(() => "refused");
    return verdict === "refused" ? work() : verdict;
  };

  // Writes a text under each of some numbers, the last of which counts.
  const commit = async (before, numbers, text, padded, lock, change) => {
    const last = numbers[numbers.length - 1];
    const values = { meta: { v: 1, seq: last } };
    for (const seq of numbers) {
      values["slot" + slotOf(seq)] = await record.make(seq, padded, lock);
    }
    const verdict = await twice(() => change(values, isUnchanged(before.stamp)));
    if (verdict === "saved" && known === before) {
      known = { state: "open", stamp: last, last, slot: slotOf(last), text, lock, isOlder: false };
    }
    return verdict || "conflict"; // where there was nothing to change, another tab has erased it
  };

  const put = async (text) => {
    const before = known;
    if (before.state !== "open" || typeof text !== "string") {
      return "refused";
    }
    const padded = record.pad(text);
    if (!padded) {
      return "full";
    }
    const next = before.last + 1;
    const seq = slotOf(next) === before.slot ? next + 1 : next;
    return commit(before, [seq], text, padded, before.lock, database.change);
  };

  const write = (text) => {
    if (waiting) {
      waiting.text = text;
      return waiting.done;
    }
    const job = { text };
    waiting = job;
    job.done = inTurn(() => {
      waiting = waiting === job ? null : waiting;
      return put(job.text);
    }, "refused");
    return job.done;
  };

  // 40 bits of chance.
  const anyNumber = async () => (await seal.random(5)).reduce((number, byte) => 256 * number + byte, 0);

  const begin = async (text, passphrase) => {
    const before = known;
    const isNew = before.state === "none";
    const isLocked = passphrase !== undefined && passphrase !== null;
    if (!isNew && before.state !== "open" || typeof text !== "string" || passphrase === "") {
      return "refused";
    }
    const padded = record.pad(text);
    if (!padded) {
      return "full";
    }
    const lock = isLocked ? await seal.newLock(passphrase) : null;
    if (isLocked && !lock) {
      return "refused";
    }
    const last = isNew ? await anyNumber() : before.last;
    const change = isNew ? database.create : database.change;
    const verdict = await commit(before, [last + 1, last + 2], text, padded, lock, change);
    if (verdict === "saved" && isLocked && !isNew) {
      await database.renew().catch(() => {}); // it is locked all the same
    }
    return verdict;
  };

  const change = async (passphrase) =>
    known.state === "open" && typeof passphrase === "string" ? begin(known.text, passphrase) : "refused";

  const lock = async () => {
    if (known.lock) {
      forget({ state: "locked" });
    }
    return told(known);
  };

  const erase = async () => {
    await database.erase();
    forget(empty());
    return true;
  };

  const damagedBytes = async () => {
    const parts = (known.unread || []).map((value) => value && value.bytes).filter((bytes) => bytes instanceof Uint8Array);
    const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    parts.forEach((part, i) => all.set(part, i && parts[0].length));
    return all;
  };

  const refused = { state: "refused" };
  const store = {
    look: queued(look, refused),
    takeOver: queued(look, refused),
    begin: queued(begin, "refused"),
    write,
    unlock: queued(unlock, refused),
    lock: queued(lock, refused),
    change: queued(change, "refused"),
    erase: queued(erase, false),
    damagedBytes: queued(damagedBytes, new Uint8Array(0)),
    close: async () => {
      waiting = null;
      forget({ state: "refused" });
      return true;
    },
    wrap: backup.wrap,
    unwrap: backup.unwrap,
  };
  window.store = store;

  forget({ state: "refused" });
  store.found = store.look();
})();
