// The page without a network. Before this line the build puts
//   const release = {version: "…", files: {"app.wasm": "sha256-…", …}};
// where a file's value is its integrity, and "" names the shell (index.html).
//
// A release is kept whole or not at all, in a cache of its own: a failed update
// leaves the working copy alone, a failed first install is tried again at the
// next visit, and caches of other apps on the origin are never touched. A new
// release waits until every old page is closed, or until the reader says so.
"use strict";

const scope = self.registration.scope;
const prefix = "parallax " + scope + " ";
const cacheName = prefix + release.version;
const at = (path) => new URL(path || "./", scope).href;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
self.addEventListener("message", (event) => {
  if (event.data === "parallax: take over") event.waitUntil(self.skipWaiting());
});

async function install() {
  const had = await caches.has(cacheName);
  try {
    const cache = await caches.open(cacheName);
    await Promise.all(Object.keys(release.files).map((path) => keep(cache, path)));
  } catch (err) {
    if (!had) await caches.delete(cacheName);
    throw err;
  }
}

async function keep(cache, path) {
  if (await cache.match(at(path))) return; // kept by an install that was cut short
  const response = path === "" ? await fetchShell() : await fetchWhole(path);
  await cache.put(at(path), response);
}

async function fetchWhole(path) {
  const response = await fetch(at(path), { cache: "reload", integrity: release.files[path] });
  if (!response.ok) throw new Error(path + ": " + response.status);
  return response;
}

// A host may change the white space of its HTML, but the version in it must be
// ours. A response that was redirected can't answer a navigation, so it is copied.
async function fetchShell() {
  for (const path of ["./", "index.html"]) {
    const response = await fetch(at(path), { cache: "reload" });
    if (!response.ok) continue;
    const html = await response.text();
    if (!html.includes(release.version)) continue;
    return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
  throw new Error("index.html is not of version " + release.version);
}

// Another release that is being installed would lose its files, so while there
// is one, tidying is left to it.
async function tidy() {
  if (self.registration.installing || self.registration.waiting) return;
  const names = await caches.keys();
  await Promise.all(names.filter((n) => n.startsWith(prefix) && n !== cacheName).map((n) => caches.delete(n)));
}

self.addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  const path = new URL(request.url).pathname.slice(new URL(scope).pathname.length);
  const known = Object.hasOwn(release.files, path);
  if (path === "" || path === "index.html") event.respondWith(kept("", request));
  else if (known) event.respondWith(kept(path, request));
  else if (request.mode === "navigate") event.respondWith(elsewhere(request));
});

async function kept(path, request) {
  const cache = await caches.open(cacheName);
  return (await cache.match(at(path))) || fetch(request);
}

// Another page below this folder: from the network, or the shell without one.
async function elsewhere(request) {
  try {
    return await fetch(request);
  } catch {
    return Response.redirect(scope);
  }
}
