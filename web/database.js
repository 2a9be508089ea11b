// The browser's database, as far as store.js needs it: three values under the
// keys slot0, slot1 and meta. Part of store.js; it knows nothing of what they
// hold. Every function returns a promise, and rejects where the browser refuses.
//
// Nothing comes to be on the disk before create() is called. A connection lives
// no longer than one visit, so that no tab is ever in the way of another that
// wants to erase, and none is lost while a phone sleeps.
//
// "mend" is the database. "mend copy" holds the same values while renew() makes
// "mend" anew, and only then.
//
// Why anew: overwriting and deleting are promises of the database, not of the
// disk. Where a browser keeps each database in an SQLite file (Firefox, Safari,
// new Chromium), what was overwritten can stay in the file, while deleting the
// database deletes the file. Where Chromium keeps all databases of a site in one
// LevelDB folder, what was once written in the open stays there after either,
// until the browser tidies up by itself; only what was locked before it was first
// written is never there.
const database = (() => {
  "use strict";

  const main = "mend";
  const copy = "mend copy";
  const shelf = "kept";
  const keys = ["slot0", "slot1", "meta"];
  // Milliseconds after which a database that does not answer is taken for none.
  const patience = 10000;

  // A promise that rejects where it takes too long.
  const inTime = (promise) => {
    let timer;
    const late = new Promise((resolve, reject) => {
      timer = setTimeout(reject, patience, new Error("indexedDB: no answer"));
    });
    promise.catch(() => {}).then(() => clearTimeout(timer));
    return Promise.race([promise, late]);
  };

  // Resolves with the result of a request, or rejects.
  const answer = (request) => inTime(new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error);
    };
  }));

  // Opens a database; null where there is none. fill(store) makes one.
  const open = async (name, fill) => {
    const request = fill ? indexedDB.open(name, 1) : indexedDB.open(name);
    let isAbsent = false;
    request.onupgradeneeded = () => {
      if (fill) {
        fill(request.result.createObjectStore(shelf));
      } else {
        isAbsent = true;
        request.transaction.abort();
      }
    };
    try {
      const connection = await answer(request);
      connection.onversionchange = () => connection.close();
      return connection;
    } catch (error) {
      // Whoever answers too late is not left open.
      request.onsuccess = () => request.result.close();
      if (isAbsent) {
        return null;
      }
      throw error;
    }
  };

  // Opens, works and closes. Resolves with what work(connection) does; null where
  // there is no such database.
  const visit = async (name, work, fill) => {
    const connection = await open(name, fill);
    if (!connection) {
      return null;
    }
    try {
      return await work(connection);
    } finally {
      connection.close();
    }
  };

  // A value that the browser itself cannot read any more.
  const unreadable = {};

  const readAll = async (connection) => {
    const store = connection.transaction(shelf).objectStore(shelf);
    const [slot0, slot1, meta] = await Promise.all(
      keys.map((key) => answer(store.get(key)).catch(() => unreadable)));
    return { slot0, slot1, meta, isNewer: connection.version > 1 };
  };

  const putAll = ({ slot0, slot1, meta }) => (store) => {
    const values = { slot0, slot1, meta };
    for (const key of Object.keys(values).filter((name) => values[name])) {
      store.put(values[key], key);
    }
  };

  // Puts the values that are given in one transaction, all or nothing. Resolves
  // with "saved" once they are on the disk, "conflict" where mayChange(slot0, slot1,
  // meta) is false, "full" where there is no room, and "refused".
  const put = (values, mayChange) => (connection) => new Promise((resolve) => {
    const transaction = connection.transaction(shelf, "readwrite", { durability: "strict" });
    const store = transaction.objectStore(shelf);
    let verdict = "refused";
    transaction.oncomplete = () => resolve("saved");
    transaction.onabort = () => {
      const { error } = transaction;
      resolve(error && error.name === "QuotaExceededError" ? "full" : verdict);
    };
    const there = keys.map((key) => store.get(key));
    const decide = () => {
      if (connection.version === 1 && mayChange(...there.map(({ result }) => result))) {
        putAll(values)(store);
      } else {
        verdict = "conflict";
        transaction.abort();
      }
    };
    // Requests are answered in their order. One that cannot be read does not keep
    // anybody from writing; one that cannot be written undoes everything.
    there[2].onsuccess = decide;
    there.forEach((request, i) => {
      request.onerror = (event) => {
        event.preventDefault();
        if (i === 2) {
          decide();
        }
      };
    });
  });

  const remove = (name) => answer(indexedDB.deleteDatabase(name));

  // Tabs that change values may do so at the same time: mayChange sees to it that
  // none changes what another wrote. Whoever deletes or makes anew has to be
  // alone.
  const locks = navigator.locks;
  const together = (work) => locks ? locks.request(main, { mode: "shared" }, work) : work();

  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  // Resolves with what work() does; null where other tabs make no room within two
  // seconds, or the browser cannot tell.
  const alone = async (work) => {
    for (let tries = 0; locks && tries < 20; tries++) {
      const done = await locks.request(main, { ifAvailable: true }, async (lock) => lock && { result: await work() });
      if (done) {
        return done.result;
      }
      await pause(100);
    }
    return null;
  };

  // Which databases there are. Where the browser does not say, each has to be
  // asked for, and Chromium's LevelDB would keep an empty folder of that.
  const names = async () => {
    try {
      return (await inTime(indexedDB.databases())).map(({ name }) => name);
    } catch (error) {
      return [main, copy];
    }
  };

  // From the copy to "mend", where that is gone; what is there stays as it is.
  const finishRenewal = async () => {
    const values = await visit(copy, readAll);
    if (values) {
      await visit(main, put({}, () => true), putAll(values));
      await remove(copy);
    }
  };

  // Whenever this is interrupted, the values are whole in one place or the other.
  const makeAnew = async () => {
    const values = await visit(main, readAll);
    if (await visit(copy, put(values, () => true), () => {}) === "saved") {
      await remove(main);
    }
    await finishRenewal();
  };

  const removeAll = async () => {
    await remove(copy);
    await remove(main);
    return true;
  };

  return {
    // {slot0, slot1, meta, isNewer}; null where there is no database.
    read: async () => {
      const found = await names();
      if (found.includes(copy)) {
        await alone(finishRenewal);
      }
      return found.includes(main) || found.includes(copy) ? together(() => visit(main, readAll)) : null;
    },
    // See put. change() gives null where there is no database.
    change: (values, mayChange) => together(() => visit(main, put(values, mayChange))),
    create: (values, mayChange) => together(() => visit(main, put(values, mayChange), () => {})),
    renew: () => alone(makeAnew),
    erase: async () => await alone(removeAll) || removeAll(),
  };
})();
