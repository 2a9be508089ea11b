// Keeps one whole version of the site on this device, and serves it from there.
//
// worker.go writes a line above this one: const site = {version, base, files,
// first, lost, away}. files gives the SHA-256 of every file by its address within
// the base; first are those that the start page cannot be seen without; lost is
// the page for the day when there is nothing else to show; away is the address of
// the neutral page (leave.go), where no engine starts.
//
// The rules: a version is kept whole or not at all, and only in files whose
// hash is right. A new version waits until no page is open, or until somebody
// agrees to it. What an older version left is removed once nobody can need it.
"use strict";

const ours = `mend:${site.base}:`;
const shelf = ours + site.version;
const files = new Map(Object.entries(site.files));

const addressOf = (path) => new URL(site.base + path, location).href;

const kept = (path) => caches.match(addressOf(path), { cacheName: shelf, ignoreVary: true });

const isExact = async (response, path) => {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("") === files.get(path);
};

// A browser refuses a redirected answer to a click, and a host may redirect
// "404.html" or answer it with that status. The content is right all the same.
// And a host may say that an answer is for some requests only: ours are for all,
// but a browser that looks for them by itself (atOnce) would believe it.
const plain = (response, path) => {
  if (!response.redirected && response.status === 200 && !site.first.includes(path)) {
    return response;
  }
  const headers = new Headers(response.headers);
  headers.delete("Vary");
  return new Response(response.body, { headers });
};

// Fetches a file of exactly this version, or throws. The name of an asset
// changes with its content, so the copy the page has just loaded will do.
const fetchExact = async (path) => {
  for (const cache of [path.startsWith("assets/") ? "default" : "no-cache", "reload"]) {
    const response = await fetch(addressOf(path), { cache });
    if (await isExact(response.clone(), path)) {
      return plain(response, path);
    }
  }
  throw new Error(`${path}: the server has another one than version ${site.version}`);
};

// Lets the browser take the start page, asked for by its exact address, from our
// shelf before this worker has been started: on a slow phone that is most of the
// way. It asks the server for what the shelf has lost; settle brings that back.
const atOnce = async (event) => {
  const exactly = (path) => {
    const { pathname } = new URL(addressOf(path));
    return { urlPattern: new URLPattern({ pathname: pathname.replace(/[^\w/]/g, "\\$&"), search: "" }) };
  };
  try {
    await event.addRoutes({ condition: { or: site.first.map(exactly) }, source: { cacheName: shelf } });
  } catch (error) {
    // A browser that does not know how asks the worker, as ever.
  }
};

const install = async () => {
  const paths = [...files.keys()];
  const fetched = await Promise.all(paths.map(fetchExact));
  try {
    const cache = await caches.open(shelf);
    await Promise.all(paths.map((path, i) => cache.put(addressOf(path), fetched[i])));
  } catch (error) {
    await caches.delete(shelf);
    throw error;
  }
};

// Fetches a file that the browser has lost. Where that cannot be done because
// the server has moved on, the next version need not wait for consent.
const regain = async (path) => {
  try {
    const response = await fetchExact(path);
    const cache = await caches.open(shelf);
    await cache.put(addressOf(path), response.clone());
    return response;
  } catch (error) {
    giveWay().catch(() => {}); // the network is gone: there is nobody to give way to
    throw error;
  }
};

const giveWay = async () => {
  await registration.update();
  const next = registration.waiting || registration.installing;
  if (next) {
    next.postMessage("take over");
  }
};

// The file that an address stands for; undefined where it is none of ours. A
// query or a missing slash makes no difference, and a page that does not exist
// has a page of its own.
const pathOf = (request) => {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(site.base)) {
    return undefined;
  }
  const path = url.pathname.slice(site.base.length).replace(/(^|\/)index\.html$/, "$1");
  const known = [path, `${path}/`].find((name) => files.has(name));
  return known === undefined && request.mode === "navigate" && !path.startsWith("assets/") ? "404.html" : known;
};

const answer = async (request, path) => {
  try {
    return (await kept(path)) || (await regain(path));
  } catch (error) {
    return request.mode === "navigate" ? anyPage(request) : Response.error();
  }
};

// Stands in for a page that is lost. The engine draws by the address, whichever
// page it is started from.
const anyPage = async (request) => {
  for (const path of files.keys()) {
    const page = path !== site.away && /(^|\/|\.html)$/.test(path) && (await kept(path));
    if (page) {
      return page;
    }
  }
  try {
    return await fetch(request);
  } catch (error) {
    return new Response(site.lost, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
};

// A file of an older version, for a page that was still loading when this
// version took over.
const older = async (request) => (await caches.match(request, { ignoreVary: true })) || fetch(request);

// A page that has started has all it needs. So, where it is the only one and no
// other version is on its way, what older versions left can go.
const tidy = async () => {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length > 1 || registration.installing || registration.waiting) {
    return;
  }
  const names = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== shelf);
  await Promise.all(names.map((name) => caches.delete(name)));
};

const makeWhole = async () => {
  for (const path of files.keys()) {
    if (!(await kept(path))) {
      await regain(path);
    }
  }
};

const settle = async () => {
  await tidy();
  await makeWhole().catch(() => {}); // offline: the next start tries again
};

addEventListener("install", (event) => event.waitUntil(Promise.all([install(), atOnce(event)])));

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const path = pathOf(event.request);
  if (path !== undefined) {
    event.respondWith(answer(event.request, path));
  } else if (event.request.url.startsWith(addressOf("assets/"))) {
    event.respondWith(older(event.request));
  }
});

addEventListener("message", (event) => event.waitUntil(event.data === "take over" ? skipWaiting() : settle()));
