// What the program may ask of the browser beyond drawing: to keep bytes, to be
// told of other tabs, to take files in and hand files out. Each answers where
// the place denies it too, and says so. internal/host calls these.
(() => {
  "use strict";

  const parallax = window.parallax;

  // A Fault says in its kind what went wrong: "denied", "full" or "broken".
  class Fault extends Error {
    constructor(err) {
      super(String(err || "gone"));
      const name = err ? err.name : "";
      this.kind = name === "QuotaExceededError" ? "full" : name === "SecurityError" || name === "NotAllowedError" ? "denied" : "broken";
    }
  }

  // ---- Bytes that are kept -------------------------------------------------

  const table = "kept";
  const longestOpening = 5000; // milliseconds; some browsers never answer

  const settled = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

  function openDatabase(name) {
    const request = indexedDB.open(name, 1); // reading indexedDB may throw
    request.onupgradeneeded = () => request.result.createObjectStore(table);
    const late = new Promise((_, failed) => setTimeout(() => failed(new Error("the database doesn't open")), longestOpening));
    return Promise.race([settled(request), late]);
  }

  // A store in the browser's database. A connection that was lost, because
  // the reader cleared the storage or the browser gave it up, is made anew.
  function databaseStore(name, first) {
    let database = first;
    const lose = () => { database?.close(); database = null; };
    const watch = () => { database.onversionchange = database.onclose = lose; };
    watch();

    async function begin(mode) {
      try {
        if (database) return database.transaction(table, mode, { durability: "strict" });
      } catch { lose(); }
      database = await openDatabase(name);
      watch();
      return database.transaction(table, mode, { durability: "strict" });
    }

    async function within(mode, act) {
      try {
        const t = await begin(mode);
        return await new Promise((done, failed) => {
          const results = act(t.objectStore(table));
          t.oncomplete = () => done(results.map((r) => r.result));
          t.onabort = () => failed(t.error || results.find((r) => r.error)?.error);
        });
      } catch (err) {
        throw new Fault(err);
      }
    }

    return {
      get: async (keys) => (await within("readonly", (s) => keys.map((k) => s.get(k)))).map((v) => v instanceof Uint8Array ? v : null),
      put: (keys, values) => within("readwrite", (s) => keys.map((k, i) => s.put(values[i], k))),
      delete: (keys) => within("readwrite", (s) => keys.map((k) => s.delete(k))),
      keys: async () => (await within("readonly", (s) => [s.getAllKeys()]))[0].filter((k) => typeof k === "string"),
    };
  }

  // The same in memory: nothing of it outlasts the page.
  function memoryStore(denied) {
    const held = new Map();
    return {
      denied,
      get: async (keys) => keys.map((k) => held.get(k) || null),
      put: async (keys, values) => { keys.forEach((k, i) => held.set(k, values[i])); },
      delete: async (keys) => { keys.forEach((k) => held.delete(k)); },
      keys: async () => [...held.keys()],
    };
  }

  parallax.openStore = async (name) => {
    try {
      return databaseStore(name, await openDatabase(name));
    } catch (err) {
      parallax.off.kept = true;
      return memoryStore(new Fault(err).kind === "full" ? "full" : "denied");
    }
  };

  // Asks that what is kept here isn't thrown away when the disk is full.
  parallax.persist = async () => {
    try { return await navigator.storage.persist(); } catch { return false; }
  };

  // ---- Other tabs ------------------------------------------------------------

  parallax.openTabs = (name, hear) => {
    let channel = null;
    try { channel = new BroadcastChannel(name); } catch { return null; }
    channel.onmessage = (event) => { if (typeof event.data === "string") hear(event.data); };
    return channel;
  };

  // ---- Files out -------------------------------------------------------------

  // Whether a download that is tried will come: "yes", "no", or "perhaps" in a
  // sandbox that tells nobody what it allows.
  parallax.downloads = () => {
    if (!parallax.framed) return "yes";
    try {
      const frame = window.frameElement;
      if (frame) return !frame.hasAttribute("sandbox") || frame.sandbox.contains("allow-downloads") ? "yes" : "no";
    } catch { /* another origin's frame */ }
    return self.origin === "null" ? "perhaps" : "yes";
  };

  parallax.download = (name, type, parts) => parallax.save(name, new Blob(parts, { type }));

  parallax.save = (name, blob) => {
    const allowed = parallax.downloads();
    if (allowed === "no") return allowed;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // it is read after the click
    return allowed;
  };

  parallax.copy = async (text) => {
    if (document.featurePolicy?.allowsFeature("clipboard-write") === false) return copySelected(text);
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copySelected(text);
    }
  };

  // The older way, which frames allow. The field stands in the dialog that is
  // open, if one is: what is outside of it can't be selected.
  function copySelected(text) {
    const field = document.createElement("textarea");
    field.value = text;
    field.readOnly = true;
    field.className = "vh";
    const active = document.activeElement;
    (active?.closest("dialog") || document.body).append(field);
    field.select();
    let done = false;
    try { done = document.execCommand("copy"); } catch { /* not even that */ }
    field.remove();
    active?.focus();
    return done;
  }

  // ---- Pictures --------------------------------------------------------------

  const finest = 2; // pixels for one of the drawing, as on a fine screen
  const longestSide = 16_000, mostPixels = 100_000_000; // browsers hold no larger canvas

  // Draws an SVG image as a PNG. It fails with a Fault where the browser hands
  // out no pixels, or others than were drawn, as some do against tracking.
  parallax.pixels = async (svg) => {
    try {
      const image = new Image();
      image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg);
      await image.decode();
      const { width, height } = image;
      const scale = Math.min(finest, longestSide / Math.max(width, height), Math.sqrt(mostPixels / (width * height)));
      const canvas = document.createElement("canvas");
      canvas.width = Math.floor(width * scale);
      canvas.height = Math.floor(height * scale);
      if (!trueColours()) throw new DOMException("the pixels are not those that were drawn", "NotAllowedError");
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      return await new Promise((done, failed) => canvas.toBlob((png) => png ? done(png) : failed(new Error("no picture")), "image/png"));
    } catch (err) {
      throw new Fault(err);
    }
  };

  // Whether a canvas gives back the colour that it was painted with.
  function trueColours() {
    const pen = Object.assign(document.createElement("canvas"), { width: 4, height: 4 }).getContext("2d");
    const colour = [200, 40, 90];
    pen.fillStyle = `rgb(${colour.join(" ")})`;
    pen.fillRect(0, 0, 4, 4);
    const got = pen.getImageData(0, 0, 4, 4).data;
    return got.every((v, i) => Math.abs(v - (i % 4 === 3 ? 255 : colour[i % 4])) < 8);
  }

  // Puts a picture on the clipboard.
  parallax.copyPicture = async (png) => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ [png.type]: png })]);
      return true;
    } catch { return false; }
  };

  // ---- Files in --------------------------------------------------------------

  // Reads the files of a drop or of an input in their order, one at a time, and
  // tells each: (path, bytes or null, what was wrong). Folders are gone through
  // by name, hidden files left out. What goes beyond a cap is told once.
  parallax.readFiles = async (source, caps, each) => {
    const left = { entries: caps.entries, bytes: caps.bytes };
    for (const found of [...(source.items || source)].map(foundIn).filter(Boolean)) {
      if (!await readFound(found, "", caps, left, each)) return;
    }
  };

  // What a drop holds is gone when its event is over, so all is taken at once. A
  // file is taken as it is: on a page from the disk Chrome reads no entry of a
  // drop, and of a folder there no more than its handle.
  function foundIn(item) {
    if (item instanceof File) return item;
    const entry = item.webkitGetAsEntry?.();
    if (!entry?.isDirectory) return item.getAsFile();
    entry.handle = item.getAsFileSystemHandle?.().catch(() => null);
    return entry;
  }

  // Reads a file, an entry or a handle, and all below it; false once a cap is
  // reached.
  async function readFound(found, folder, caps, left, each) {
    const path = found.webkitRelativePath || folder + found.name;
    if (found.isDirectory || found.kind === "directory") return readFolder(found, path, caps, left, each);
    if (left.entries-- < 1) {
      each(path, null, "file.tooMany");
      return false;
    }
    try {
      const file = found.isFile ? await new Promise((done, failed) => found.file(done, failed)) : await found.getFile?.() || found;
      if (file.size > caps.file) {
        each(path, null, "file.tooLarge");
        return true;
      }
      if ((left.bytes -= file.size) < 0) {
        each(path, null, "file.tooMuch");
        return false;
      }
      each(path, new Uint8Array(await file.arrayBuffer()), "");
    } catch {
      each(path, null, "file.unreadable"); // a folder where none can be read, or a file that may not be
    }
    return true;
  }

  async function readFolder(folder, path, caps, left, each) {
    let inside;
    try { inside = await (folder.values ? handlesIn(folder) : entriesIn(folder)); } catch { each(path, null, "file.unreadable"); return true; }
    inside.sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
    for (const found of inside) {
      if (!found.name.startsWith(".") && !await readFound(found, path + "/", caps, left, each)) return false;
    }
    return true;
  }

  async function entriesIn(folder) {
    const reader = folder.createReader();
    const all = [];
    try {
      for (;;) {
        const some = await new Promise((done, failed) => reader.readEntries(done, failed)); // a hundred at a time
        if (!some.length) return all;
        all.push(...some);
      }
    } catch (err) {
      const handle = await folder.handle;
      if (!handle) throw err;
      return handlesIn(handle);
    }
  }

  async function handlesIn(folder) {
    const all = [];
    for await (const found of folder.values()) all.push(found);
    return all;
  }

  // ---- The page itself -------------------------------------------------------

  const setup = JSON.parse(document.getElementById("parallax-setup").textContent);
  const textOf = (id) => document.getElementById(id)?.textContent ?? "";

  // The reader's project that stands in the page, as it was written: the page
  // holds each < of it as an escape of JSON.
  parallax.project = () => textOf("parallax-project").replace(/\\(u003c|[^])/g, (all, c) => c === "u003c" ? "<" : all);

  // What another page like this one is made of: in the single file it stands in
  // the page, else it is in the files beside it, which must be those of this
  // very release.
  parallax.parts = async () => {
    try {
      const parts = setup.packed ? partsInside() : await partsBeside();
      return { ...parts, worker: textOf("parallax-worker"), notices: textOf("parallax-notices"), hash: setup.hash, lexiconHash: setup.lexicon.hash };
    } catch (err) {
      throw new Fault(err);
    }
  };

  // The same without the program, which is large and stays here until a file is
  // put together: of it only the length as text, the size in bytes and the end.
  // What takes long is done at a time of its own.
  let program = "", programText = null;
  const rest = () => new Promise((done) => setTimeout(done));

  parallax.shell = async () => {
    const { packed, ...parts } = await parallax.parts();
    await rest();
    program = packed;
    programText = new Blob([packed]);
    await rest();
    const before = Math.floor(packed.length / 5) * 5 - 10; // digits, of which five are four bytes
    const end = parallax.bytes(packed.slice(before));
    return { ...parts, length: packed.length, size: before / 5 * 4 + end.length, end: end.slice(-8) };
  };

  // A file of bytes and, where a hole is left in them, the program: as text, or
  // as an archive holds it, without what gzip writes around it (RFC 1952).
  parallax.fileOf = (type, before, hole, after) => {
    const fill = { text: () => programText, archive: () => parallax.bytes(program).subarray(10, -8) }[hole];
    return new Blob([before, fill ? fill() : "", after], { type });
  };

  function partsInside() {
    const icon = atob(document.querySelector("link[rel=icon]").href.split(",")[1]);
    return {
      style: [...document.querySelectorAll("style")].map((part) => part.textContent).join(""),
      exec: textOf("parallax-exec"), boot: textOf("parallax-boot"),
      icon: new TextDecoder().decode(Uint8Array.from(icon, (c) => c.charCodeAt(0))),
      packed: textOf("parallax-program"), lexicon: textOf("parallax-lexicon"),
    };
  }

  async function partsBeside() {
    const get = async (name, integrity) => {
      const response = await fetch(name, { integrity });
      if (!response.ok) throw new Error(name + ": " + response.status);
      return response;
    };
    const parts = {};
    for (const [part, file] of Object.entries(setup.files)) parts[part] = await (await get(file.name, file.hash)).text();
    parts.lexicon = await pack((await parallax.lexicon()).buffer);
    parts.packed = await pack(await (await get(setup.program, setup.hash)).arrayBuffer());
    return parts;
  }

  // Compresses and writes in base 85, a slice at a time: the page stays awake.
  async function pack(buffer) {
    const slice = 128 * 1024;
    const stream = new CompressionStream("gzip");
    const blob = new Response(stream.readable).blob();
    const writer = stream.writable.getWriter();
    for (let at = 0; at < buffer.byteLength; at += slice) {
      await writer.write(new Uint8Array(buffer, at, Math.min(slice, buffer.byteLength - at)));
      await rest();
    }
    await writer.close();
    return digitsOf(new Uint8Array(await (await blob).arrayBuffer()));
  }

  // Bytes in base 85; the way back is in boot.js.
  function digitsOf(bytes) {
    const out = new Uint8Array(Math.ceil(bytes.length * 5 / 4));
    for (let i = 0, at = 0; i < bytes.length; i += 4, at += 5) {
      let word = (bytes[i] << 24 | bytes[i + 1] << 16 | bytes[i + 2] << 8 | bytes[i + 3]) >>> 0;
      for (let k = at + 4; k >= at; k--) {
        const digit = word % 85;
        out[k] = digit === 27 ? 124 : 33 + digit; // | and not <
        word = Math.floor(word / 85);
      }
    }
    return new TextDecoder().decode(out);
  }
})();
