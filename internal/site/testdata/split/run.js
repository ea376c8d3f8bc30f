// Runs a program in two parts: node run.js wasm_exec.js program when arguments…
// The rest comes before the program runs ("early"), or when it has stopped before a
// function of it ("late").
"use strict";
const fs = require("fs");
globalThis.fs = fs;
globalThis.path = require("path");
const [exec, path, when, ...args] = process.argv.slice(2);
require(exec);

const asked = 1, there = 2; // values of part
const go = new Go();
go.argv = [path, ...args];
go.env = {};
go.exit = process.exit;

// Reads a number (LEB128), and gives where it ends.
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    value |= (bytes[at] & 127) << shift;
    if (bytes[at++] < 128) return [value, at];
  }
}

function sections(bytes) {
  const list = [];
  for (let at = 8; at < bytes.length;) {
    const [size, start] = number(bytes, at + 1);
    list.push({ kind: bytes[at], at, start, end: start + size });
    at = start + size;
  }
  return list;
}

const program = fs.readFileSync(path);
const found = sections(program).at(-1);
const first = program.subarray(0, found.at), rest = program.subarray(found.start + "\u0004rest".length);
const table = sections(first).find(({ kind }) => kind === 9), code = sections(rest).find(({ kind }) => kind === 10);
const alone = Buffer.concat([rest.subarray(0, code.at), first.subarray(table.at, table.end), rest.subarray(code.at)]);

// Where each function is in the table.
const slots = [];
let [slot, at] = number(first, table.start + 3);
for ([, at] = number(first, at + 1); at < table.end; slot++) {
  const [f, next] = number(first, at);
  slots[f] = slot;
  at = next;
}

(async () => {
  const { instance, module } = await WebAssembly.instantiate(first, go.importObject);
  const { part, proceed } = instance.exports;
  const bring = async () => {
    const hosts = WebAssembly.Module.imports(module).map((i) => go.importObject[i.module][i.name]);
    let next = 0;
    await WebAssembly.instantiate(alone, {
      first: {
        ...instance.exports,
        get function() {
          const f = next++;
          return hosts[f] ?? instance.exports.table.get(slots[f]);
        },
      },
    });
    part.value = there;
  };
  if (when === "early") await bring();
  const ended = go.run(instance);
  if (when === "late") {
    if (part.value !== asked) throw new Error("it hasn't asked for the rest");
    await bring();
    proceed();
  }
  await ended;
})();
