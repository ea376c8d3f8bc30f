// What runs before Go, and stays when Go is gone.
//
// It makes the page fit for go-app (storage that may be read, a fragment that
// Go can parse, the globals go-app calls), starts the WebAssembly, shows the
// snapshot again with one plain sentence when that can't be done or stops, tells
// an embedding page how high this one is, and registers the service worker.
// All words come from the page (#parallax-setup); it asks nobody else for anything.
(() => {
  "use strict";

  const root = document.documentElement;
  const setup = JSON.parse(document.getElementById("parallax-setup").textContent);
  const notice = document.getElementById("parallax-notice");
  const snapshot = document.getElementById("snapshot");
  const framed = window.parent !== window;
  const embed = /[?&]embed=1(&|$)/.test(location.search);
  const theme = /[?&]theme=(light|dark)(&|$)/.exec(location.search);

  // What the rest of the page may ask: `off` names what this place denies.
  const parallax = {
    off: {}, embed, framed, single: !!setup.packed, live: false, failed: "",
    update: null, // a function once a new version waits
    script: null, // a URL of our own as a trusted script URL
    bytes, // what base 85 in the page stands for
  };
  window.parallax = parallax;
  root.classList.toggle("embed", embed);
  root.classList.toggle("framed", framed);
  if (theme) root.dataset.theme = theme[1];

  // ---- Words -------------------------------------------------------------

  function say(key, ...buttons) {
    notice.replaceChildren();
    const line = document.createElement("p");
    line.textContent = setup.words[key] || key;
    notice.append(line, ...buttons);
    notice.hidden = false;
    measureSoon();
  }

  function button(key, press) {
    const b = document.createElement("button");
    b.type = "button";
    b.textContent = setup.words[key] || key;
    b.addEventListener("click", press);
    return b;
  }

  const reload = () => button("reload", () => location.reload());
  const dismiss = () => button("dismiss", () => { notice.hidden = true; measureSoon(); });

  // ---- Trusted Types -----------------------------------------------------

  // Only the page's own worker script and blobs made in the page pass.
  parallax.script = (url) => {
    const own = url === setup.worker || url.startsWith("blob:");
    if (!own) throw new TypeError("not a script of this page: " + url);
    return policy ? policy.createScriptURL(url) : url;
  };
  const policy = window.trustedTypes
    ? window.trustedTypes.createPolicy("parallax", { createScriptURL: (url) => url })
    : null;

  // ---- Storage -----------------------------------------------------------

  // Reading window.localStorage throws in a frame without allow-same-origin and
  // where storage is blocked; go-app reads it unguarded. A stand-in in memory
  // keeps the page alive; nothing in it outlasts the page.
  function memoryStorage() {
    const held = new Map();
    return {
      get length() { return held.size; },
      key: (i) => [...held.keys()][i] ?? null,
      getItem: (k) => held.has(String(k)) ? held.get(String(k)) : null,
      setItem: (k, v) => { held.set(String(k), String(v)); },
      removeItem: (k) => { held.delete(String(k)); },
      clear: () => { held.clear(); },
    };
  }

  for (const name of ["localStorage", "sessionStorage"]) {
    let works = false;
    try { window[name].getItem("parallax"); works = true; } catch { /* denied */ }
    if (works) continue;
    parallax.off.storage = true;
    Object.defineProperty(window, name, { value: memoryStorage(), configurable: true });
  }

  // ---- Address -----------------------------------------------------------

  const longest = 32 * 1024; // characters of a fragment; a link of ours has under 2,000

  // Where history is closed to us (srcdoc, another path on file://) the fragment
  // itself still works.
  for (const name of ["pushState", "replaceState"]) {
    const native = history[name].bind(history);
    history[name] = (data, title, url) => {
      try {
        native(data, title, url);
      } catch {
        const at = String(url).indexOf("#");
        location.hash = at < 0 ? "" : String(url).slice(at);
      }
    };
  }

  let wordpress = ""; // the secret by which a WordPress page knows its frame

  // Go's url.Parse fails on a percent sign that isn't an escape, and go-app then
  // panics; a host may add its own "#?secret=…" behind ours.
  function cleanAddress() {
    const before = location.hash;
    let hash = before.replace(/#\?secret=([A-Za-z0-9]{1,64})$/, (_, secret) => { wordpress = secret; return ""; });
    if (hash.length > longest) {
      hash = "";
      parallax.off.address = true;
      say("address", dismiss());
    }
    hash = mend(hash);
    const path = mend(location.pathname);
    if (hash !== before || path !== location.pathname) {
      history.replaceState(history.state, "", (path === location.pathname ? "" : path) + location.search + (hash || "#"));
    }
  }

  // In a document without an address of its own (srcdoc) a link to a fragment
  // resolves against the embedding page and would lead out.
  function keepInside(event) {
    const link = event.target.closest?.("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.target === "_blank") return;
    if (document.baseURI.split("#")[0] === location.href.split("#")[0]) return;
    event.preventDefault();
    event.stopPropagation();
    location.hash = link.getAttribute("href");
  }

  // A file in a frame that allows scripts alone may not change its own address
  // in Firefox, and in Safari nothing comes of it; its history may be written.
  const fileInFrame = framed && location.protocol === "file:";

  // Brings the address to a fragment, as a new entry of the history or in place
  // of this one.
  parallax.go = (fragment, replace) => {
    if (fileInFrame) {
      history[replace || fragment === location.hash ? "replaceState" : "pushState"](null, "", fragment);
      setTimeout(() => window.dispatchEvent(new PopStateEvent("popstate")));
    } else if (replace) {
      location.replace(location.href.split("#")[0] + fragment);
    } else {
      location.hash = fragment;
    }
  };

  window.addEventListener("click", keepInside, true);
  if (fileInFrame) window.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // go-app would follow it too
    parallax.go(link.getAttribute("href"), false);
  });

  function mend(s) {
    return s.replace(/%(?![0-9a-fA-F]{2})/g, "%25");
  }

  window.addEventListener("popstate", cleanAddress, true); // before go-app's own

  // ---- What go-app calls -------------------------------------------------

  Object.assign(window, {
    goappGetenv: () => "",
    goappNav: () => {},
    goappOnUpdate: () => {},
    goappUpdatedBeforeWasmLoaded: false,
    goappOnAppInstallChange: () => {},
    goappAppInstallChangedBeforeWasmLoaded: false,
    goappTryUpdate: () => {},
    goappIsAppInstallable: () => false,
    goappIsAppInstalled: () => false,
    goappIsAppleBrowser: () => false,
    goappShowInstallPrompt: () => {},
    goappNewNotification: () => {},
    goappSubscribePushNotifications: async () => "",
    goappKeepBodyClean: () => () => {},
  });

  // ---- What the program draws --------------------------------------------

  // go-app's calls to the document, written down by the program and done here at
  // once (writes_wasm.go says what an operation holds): a call at a time costs
  // more than all else of drawing a view. Text stays text.
  const nodes = new Map(); // the program's numbers of the nodes in the page

  parallax.node = (id) => nodes.get(id) || document.createComment("gone");

  parallax.draw = (text, ...given) => {
    const items = JSON.parse(text);
    let at = 0;
    const next = () => items[at++];
    const value = () => { const n = items[at++]; return n < 0 ? given[-n - 1] : nodes.get(n); };
    const keep = (id, node) => { nodes.set(id, node); node.parallaxNode = id; };
    const operations = [
      () => { const id = next(), tag = next(), space = next(); keep(id, space ? document.createElementNS(space, tag) : document.createElement(tag)); },
      () => { keep(next(), document.createTextNode(next())); },
      (on) => { const name = next(), v = next(); on?.setAttribute(name, v); },
      (on) => { const name = next(); on?.removeAttribute(name); },
      (on) => { const name = next(), v = next(); if (on) on[name] = v; },
      (on) => { const child = value(); on?.appendChild(child); },
      (on) => { const fresh = value(), old = value(); if (on && old) { on.replaceChild(fresh, old); forget(old); } },
      (on) => { const child = value(); if (on && child) { on.removeChild(child); forget(child); } },
      (on) => { const event = next(), f = value(), o = next(); on?.addEventListener(event, f, o ? given[-o - 1] : undefined); },
      (on) => { const event = next(), f = value(); on?.removeEventListener(event, f); },
    ];
    while (at < items.length) {
      const operation = next();
      operations[operation](operation < 2 ? null : value());
    }
    alive();
  };

  // Calls f once what was drawn is on screen; what it returns takes that back.
  parallax.painted = (f) => {
    let wanted = true;
    requestAnimationFrame(() => setTimeout(() => { if (wanted) f(); }));
    return () => { wanted = false; };
  };

  // While a reader presses something the page stands still: else it could be gone,
  // or elsewhere, when she lets go, and the press would count for nothing. What
  // the program has to draw waits until then, unless it needs to know what is
  // drawn; and no longer than a press takes.
  const longestPress = 1000; // milliseconds
  let pressed = 0, waiting = null;

  parallax.soon = (draw) => { if (pressed) waiting = draw; else queueMicrotask(draw); };

  function letGo() {
    clearTimeout(pressed);
    pressed = 0;
    const draw = waiting;
    waiting = null;
    draw?.();
  }

  window.addEventListener("pointerdown", (event) => {
    if (!event.target.closest?.("a[href], button, summary, label")) return;
    letGo();
    pressed = setTimeout(letGo, longestPress);
  }, true);
  for (const type of ["pointerup", "pointercancel"]) {
    window.addEventListener(type, () => { if (pressed) setTimeout(letGo); }, true); // after the click
  }

  // The widths of characters in a face of the style sheet, as parts of its size;
  // empty where nothing can be measured. Those of English are measured while the
  // program is compiled, when this thread rests.
  const widths = new Map();
  let pen;

  parallax.widths = (face, weight, characters) => {
    try { pen ??= document.createElement("canvas").getContext("2d"); } catch { pen = null; } // denied to the page
    if (!pen) return "";
    pen.font = weight + " 100px " + getComputedStyle(root).getPropertyValue(face);
    const width = (c) => {
      const key = weight + face + c;
      if (!widths.has(key)) widths.set(key, pen.measureText(c).width / 100);
      return widths.get(key);
    };
    return [...characters].map(width).join(" ");
  };

  function measureEnglish() {
    const characters = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i)) + "…‘’“”–";
    for (const face of ["--sans", "--serif"]) for (const weight of ["400", "700"]) parallax.widths(face, weight, characters);
  }

  // A node that has left the page doesn't come back.
  function forget(node) {
    nodes.delete(node.parallaxNode);
    for (const child of node.childNodes) forget(child);
  }

  // ---- Life and death ----------------------------------------------------

  // go-app replaces the body's first element. In a copy saved from a running
  // page that is an old view, so whatever stands before the notice goes.
  function mount() {
    while (document.body.firstElementChild !== notice) document.body.firstElementChild.remove();
    const m = document.createElement("div");
    m.id = "parallax-mount";
    const line = document.createElement("p");
    line.className = "parallax-loading";
    line.setAttribute("role", "status");
    line.textContent = setup.words.loading;
    m.append(line);
    document.body.prepend(m);
    snapshot.hidden = false;
    return m;
  }

  // The program lives once it has replaced the mount. It is looked for after each
  // drawing, so that the snapshot is gone before anything of the page is measured.
  let alive = () => {};

  function watchForLife(m) {
    alive = () => {
      if (parallax.failed || document.body.firstElementChild === m) return;
      alive = () => {};
      observer.disconnect();
      parallax.live = true;
      snapshot.hidden = true;
      root.dataset.parallax = "live";
      performance.mark("parallax:live");
      measureSoon();
      registerWorker();
    };
    const observer = new MutationObserver(() => alive());
    observer.observe(document.body, { childList: true });
  }

  function fail(key, detail) {
    if (parallax.failed) return;
    parallax.failed = key;
    parallax.live = false;
    root.dataset.parallax = "off";
    if (detail) console.info("parallax:", key, String(detail));
    window.onclick = window.onpopstate = window.onresize = null; // go-app's: they lead into a dead program
    while (document.body.firstElementChild !== notice) document.body.firstElementChild.remove();
    snapshot.hidden = false;
    say(key, reload());
    registerWorker();
  }

  // A trap inside a callback of Go's reaches only the window.
  function watchForTraps() {
    window.addEventListener("error", (event) => {
      const trap = window.WebAssembly && event.error instanceof WebAssembly.RuntimeError;
      if (trap || /Go program has already exited/.test(event.message || "")) fail("stopped", event.message);
    });
  }

  // ---- WebAssembly -------------------------------------------------------

  class Off extends Error {
    constructor(key, detail) { super(String(detail || key)); this.key = key; }
  }

  // Has the program fetched and compiled, while the browser reads the page on; go
  // and instance are ready to run when it is done.
  async function load() {
    if (typeof WebAssembly !== "object") throw new Off("noWebAssembly");
    if (typeof Go !== "function") throw new Off("missing", "wasm_exec.js");
    const go = new Go();
    go.env = { GOGC: "800" }; // start without collecting; the program returns to the usual once it runs
    go.exit = () => { // timers that Go has set would lead into a dead program
      for (const timer of go._scheduledTimeouts.values()) clearTimeout(timer);
      go._scheduledTimeouts.clear();
      go._resume = () => {};
    };
    const story = prepared();
    const response = setup.packed ? unpack() : await request();
    const { module, instance } = await instantiate(response, go.importObject);
    program = module;
    parallax.story = await story;
    return { go, instance };
  }

  async function start(loaded) {
    const resting = setTimeout(measureEnglish);
    const { go, instance } = await loaded;
    clearTimeout(resting);
    performance.mark("parallax:run");
    go.run(instance).then(() => fail("stopped"), (err) => fail("stopped", err));
  }

  async function request() {
    let response;
    try {
      response = await fetch(setup.program);
    } catch (err) {
      throw new Off(framed && origin === "null" ? "frame" : "network", err);
    }
    if (!response.ok) throw new Off("missing", response.status);
    return response;
  }

  // The program in the single file: text in an inert block behind this script.
  // What of it has come is unpacked at once, so that it is compiled while the
  // browser reads the rest.
  function unpack() {
    if (typeof DecompressionStream !== "function") throw new Off("old");
    let controller;
    const stream = new ReadableStream({ start: (c) => { controller = c; } });
    let node = null, taken = 0; // the last piece of the text, and how much of it was taken
    let text = "", left = setup.packed; // digits not yet unpacked: those that came, and how many there are

    function take() {
      node ??= document.getElementById("parallax-program")?.firstChild;
      while (node) {
        text += node.substringData(taken, node.length - taken);
        taken = node.length;
        if (!node.nextSibling) break;
        node = node.nextSibling;
        taken = 0;
      }
      const whole = text.length >= left;
      const end = whole ? left : text.length - text.length % 5;
      if (end) controller.enqueue(bytes(text.slice(0, end)));
      text = text.slice(end);
      left -= end;
      if (whole) stop();
      return whole;
    }

    function stop() {
      observer.disconnect();
      if (left) controller.error(new Error(left + " of " + setup.packed + " are missing"));
      else controller.close();
    }

    // The story is painted first. Then each piece is taken as it comes, and all that
    // is left when the page is whole.
    const observer = new MutationObserver(take);
    const last = () => { if (left && !take()) stop(); };
    if (loading) {
      parallax.painted(() => {
        if (!left || take()) return;
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      });
      document.addEventListener("DOMContentLoaded", last, { once: true });
    } else last();
    return new Response(stream.pipeThrough(new DecompressionStream("gzip")), { headers: { "Content-Type": "application/wasm" } });
  }

  // The story that the page was built with: the program takes it instead of
  // reading its own articles again. Without it, it reads them.
  async function prepared() {
    const block = document.getElementById("parallax-story");
    if (!block || typeof DecompressionStream !== "function") return null;
    try {
      return await unpacked(block);
    } catch {
      return null;
    }
  }

  async function unpacked(block) {
    const stream = new Response(bytes(block.textContent)).body.pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  // What the program looks words up in when it reads documents. Until then
  // nobody needs it.
  let lexicon = null;

  parallax.lexicon = () => {
    lexicon ??= readLexicon();
    lexicon.catch(() => { lexicon = null; }); // it may be had later
    return lexicon;
  };

  async function readLexicon() {
    if (setup.packed) return unpacked(document.getElementById("parallax-lexicon"));
    const response = await fetch(setup.lexicon.name, { integrity: setup.lexicon.hash });
    if (!response.ok) throw new Off("missing", response.status);
    return new Uint8Array(await response.arrayBuffer());
  }

  // Bytes that stand in the page in base 85: five digits are four bytes, n+1 at
  // the end are n. Whether they are right is seen when they are unpacked.
  function bytes(text) {
    const digits = new Uint8Array(128).map((_, code) => code - 33);
    digits[124] = 27; // | is the digit <
    const out = new Uint8Array(Math.floor(text.length * 4 / 5));
    for (let i = 0, at = 0; i < text.length; i += 5) {
      let word = 0;
      for (let k = i; k < i + 5; k++) word = word * 85 + (k < text.length ? digits[text.charCodeAt(k)] : 84);
      out[at++] = word >>> 24;
      out[at++] = word >>> 16;
      out[at++] = word >>> 8;
      out[at++] = word;
    }
    return out;
  }

  async function instantiate(response, imports) {
    const cut = setup.packed ? "cutFile" : "cut";
    const streams = WebAssembly.instantiateStreaming
      && /^application\/wasm\b/i.test(response.headers.get("Content-Type") || "");
    try {
      if (streams) return await WebAssembly.instantiateStreaming(response, imports);
      const data = new Uint8Array(await response.arrayBuffer());
      if (data[0] !== 0 || data[1] !== 0x61 || data[2] !== 0x73 || data[3] !== 0x6d) throw new Off("notWasm");
      return await WebAssembly.instantiate(data, imports);
    } catch (err) {
      if (err instanceof Off) throw err;
      const forbidden = /disallowed by embedder|unsafe-eval|Content Security Policy|blocked by CSP/i.test(err.message);
      throw new Off(forbidden ? "forbidden" : cut, err);
    }
  }

  // ---- A worker ----------------------------------------------------------

  let program = null; // the compiled module

  // The same program, started once more beside the page: it reads documents and
  // answers questions about them while this thread stays free. What is posted
  // before it runs waits; null is heard when it can't start, or stops.
  parallax.work = () => {
    let worker = null, hear = null, closed = false;
    const waiting = [];
    const tell = (message) => { if (!closed && hear) hear(message); };
    startWorker().then((started) => {
      if (closed) return started.terminate();
      worker = started;
      worker.onmessage = (event) => tell(event.data);
      worker.onerror = () => tell(null);
      for (const bytes of waiting) worker.postMessage(bytes, [bytes.buffer]);
    }).catch(() => tell(null));
    return {
      post: (bytes) => { if (worker) worker.postMessage(bytes, [bytes.buffer]); else waiting.push(bytes); },
      listen: (f) => { hear = f; },
      close: () => { closed = true; worker?.terminate(); },
    };
  };

  async function startWorker() {
    await new Promise((done) => setTimeout(done)); // in a task of its own
    const inline = document.getElementById("parallax-exec");
    const [exec, lexicon] = await Promise.all([
      inline ? inline.textContent : fetch(setup.exec).then((response) => response.text()),
      parallax.lexicon(),
    ]);
    const url = URL.createObjectURL(new Blob([exec, "\n(" + insideWorker + ")();"], { type: "text/javascript" }));
    const started = new Worker(parallax.script(url));
    started.postMessage({ program, lexicon });
    return started;
  }

  // Runs in the worker, from its own text: it can use nothing of this page.
  function insideWorker() {
    let hear = null;
    const waiting = [];
    self.parallaxPort = {
      post: (bytes) => self.postMessage(bytes, [bytes.buffer]),
      listen: (f) => { hear = f; waiting.splice(0).forEach(hear); },
      close: () => self.close(),
    };
    self.onmessage = ({ data }) => {
      if (!data.program) {
        if (hear) hear(data); else waiting.push(data);
        return;
      }
      self.parallaxLexicon = data.lexicon;
      const go = new self.Go();
      WebAssembly.instantiate(data.program, go.importObject).then((instance) => go.run(instance))
        .finally(() => self.postMessage(null));
    };
  }

  // ---- Service worker ----------------------------------------------------

  let registered = false;

  async function registerWorker() {
    if (registered || !setup.worker) return;
    registered = true;
    try {
      const workers = navigator.serviceWorker; // reading it throws in a sandbox
      if (!workers) throw new Off("offline");
      const registration = await workers.register(parallax.script(setup.worker), { updateViaCache: "none" });
      watchForUpdate(workers, registration);
    } catch {
      parallax.off.offline = true;
    }
  }

  function watchForUpdate(workers, registration) {
    const look = () => {
      if (registration.waiting && workers.controller) offer(workers, registration.waiting);
    };
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", look);
    });
    look();
  }

  // A new version waits until it is told, so that no open page is cut off from
  // its own files. Whoever cancels the event shows the line itself.
  function offer(workers, waiting) {
    parallax.update = () => {
      workers.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("parallax: take over");
    };
    if (window.dispatchEvent(new CustomEvent("parallax:update", { cancelable: true }))) {
      say("update", button("updateNow", parallax.update), dismiss());
    }
  }

  // ---- The frame's height --------------------------------------------------

  // Height only, to whichever host listens; at most ten a second. A layout that
  // follows the frame's height could make the two grow for ever, so growth that
  // nobody asked for ends after a few steps.
  const told = { height: 0, at: 0, grown: 0, timer: 0 };
  const heard = { h5p: false, resizer: "" };
  const pym = /[?&]childId=([\w-]{1,100})(&|$)/.exec(location.search);

  function measureSoon() {
    if (!framed || told.timer) return;
    told.timer = setTimeout(() => { told.timer = 0; measure(); }, Math.max(0, told.at + 100 - Date.now()));
  }

  function measure() {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told.height || height < 1) return;
    if (height > told.height && ++told.grown > 8) return;
    told.height = height;
    told.at = Date.now();
    tell();
  }

  function tell() {
    const height = told.height;
    const post = (message) => window.parent.postMessage(message, "*");
    post(JSON.stringify({ subject: "lti.frameResize", height }));
    post(JSON.stringify({ subject: "org.imsglobal.lti.frameResize", height }));
    if (wordpress) post({ message: "height", value: height, secret: wordpress });
    if (heard.h5p) post({ context: "h5p", action: "prepareResize", scrollHeight: height, clientHeight: window.innerHeight });
    if (pym) post("pymxPYMx" + pym[1] + "xPYMxheightxPYMx" + height);
    if (heard.resizer) post("[iFrameSizer]" + heard.resizer + ":" + height + ":" + window.innerWidth + ":size");
  }

  // The host speaks first in two of the dialects. Anything else is not for us.
  function listen(event) {
    if (event.source !== window.parent) return;
    const message = event.data;
    if (typeof message === "string") {
      const hello = /^\[iFrameSizer\]([\w .-]{1,100}):/.exec(message.slice(0, 200));
      if (!hello || heard.resizer) return;
      heard.resizer = hello[1];
      if (told.height) tell();
    } else if (message && message.context === "h5p") {
      if (message.action === "hello" && !heard.h5p) {
        heard.h5p = true;
        if (told.height) tell();
      } else if (message.action === "resizePrepared" && heard.h5p) {
        window.parent.postMessage({ context: "h5p", action: "resize", scrollHeight: told.height, clientHeight: window.innerHeight }, "*");
      }
    }
  }

  function watchHeight() {
    if (!framed) return;
    const asked = () => { told.grown = 0; measureSoon(); };
    for (const type of ["pointerdown", "keydown", "popstate"]) window.addEventListener(type, asked, true);
    window.addEventListener("message", listen);
    new ResizeObserver(measureSoon).observe(document.body);
    window.parent.postMessage({ context: "h5p", action: "hello" }, "*");
    measureSoon();
  }

  // ---- Begin -------------------------------------------------------------

  function begin() {
    cleanAddress();
    watchForLife(mount());
    watchForTraps();
    watchHeight();
    start(loaded).catch((err) => fail(err.key || "stopped", err));
  }

  const loading = document.readyState === "loading";
  const loaded = load();
  loaded.catch(() => {}); // start tells
  if (loading) document.addEventListener("DOMContentLoaded", begin, { once: true });
  else begin();
})();
