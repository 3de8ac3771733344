// node web/build.mjs: everything that runs in the page → .build/web/, with nothing from another host.
// Python's packages are taken from the environment that is on PATH (or PYTHON), Pyodide from node_modules.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { loadPyodide, version } from "pyodide";

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const OUT = path.join(ROOT, ".build", "web");
const TOOLS = ["pytest", "pluggy", "iniconfig", "packaging", "pygments"];
const HYPOTHESIS = ["hypothesis", "sortedcontainers"];
const NPM = path.join(ROOT, "node_modules", "pyodide");
const CORE = ["pyodide.asm.mjs", "pyodide.asm.wasm"];

const digest = (...parts) => parts.reduce((sum, part) => sum.update(part).update("\0"), createHash("sha256")).digest("hex").slice(0, 10);

function sitePackages() {
  const python = process.env.PYTHON ?? (process.platform === "win32" ? "python" : "python3");
  const ask = "import os, pytest; print(os.path.dirname(os.path.dirname(pytest.__file__)))";
  return execFileSync(python, ["-c", ask], { encoding: "utf8" }).trim();
}

/** The three archives, made by the Pyodide that will load them; kept until what goes into them changes. */
async function archives() {
  const site = sitePackages();
  const academy = fs.readdirSync(path.join(ROOT, "academy"), { recursive: true }).filter((name) => /\.(py|toml)$/.test(name)).sort();
  const read = (name) => fs.readFileSync(path.join(ROOT, name));
  const recipe = digest(version, ...["web/archive.py", "web/build.mjs"].map(read));
  const installed = fs.readdirSync(site).filter((name) => name.endsWith(".dist-info")).sort().join();
  const makers = {
    library: [[], (py, target) => py.globals.get("library")(target, "/mnt/pyodide/python_stdlib.zip")],
    tools: [[installed, ...academy.map((name) => read(`academy/${name}`))], (py, target) => py.globals.get("packages")(target, "/mnt/site", py.toPy(TOOLS), "/mnt/root")],
    hypothesis: [[installed], (py, target) => py.globals.get("packages")(target, "/mnt/site", py.toPy(HYPOTHESIS))],
  };
  const names = {};
  let py;
  for (const [name, [parts, make]] of Object.entries(makers)) {
    const file = (names[name] = `${name}-${digest(recipe, ...parts)}.zip`);
    if (fs.existsSync(path.join(OUT, file))) continue;
    py ??= await packer({ "/mnt/site": site, "/mnt/root": ROOT, "/mnt/pyodide": NPM });
    make(py, "/tmp/made.zip");
    fs.writeFileSync(path.join(OUT, file), py.FS.readFile("/tmp/made.zip"));
  }
  return names;
}

async function packer(folders) {
  const py = await loadPyodide({ env: { HOME: "/home/pyodide", PYTHONNODEBUGRANGES: "1" } });
  for (const [place, folder] of Object.entries(folders)) {
    py.FS.mkdirTree(place);
    py.mountNodeFS(place, folder);
  }
  py.runPython(fs.readFileSync(path.join(ROOT, "web", "archive.py"), "utf8"));
  return py;
}

/** Pyodide's own files, in a folder that bears its version. */
function core() {
  const folder = `pyodide-${version}`;
  fs.mkdirSync(path.join(OUT, folder), { recursive: true });
  for (const file of fs.readdirSync(path.join(OUT, folder))) if (!CORE.includes(file)) fs.rmSync(path.join(OUT, folder, file));
  for (const file of CORE) {
    const [from, to] = [path.join(NPM, file), path.join(OUT, folder, file)];
    if (!fs.existsSync(to) || fs.statSync(to).size !== fs.statSync(from).size) fs.copyFileSync(from, to);
  }
  return folder;
}

/** Of a file: its bytes, and those of it packed, as a server sends it. */
function sizes(name) {
  const bytes = fs.readFileSync(path.join(OUT, name));
  return [bytes.length, gzipSync(bytes).length];
}

const COMMON = { bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", legalComments: "none", write: true, metafile: true };

async function scripts(folder, files) {
  const { info } = JSON.parse(fs.readFileSync(path.join(NPM, "pyodide-lock.json"), "utf8"));
  const define = { PYODIDE: JSON.stringify(folder), ARCHIVES: JSON.stringify(files), LOCK: JSON.stringify(JSON.stringify({ info, packages: {} })) };
  define.SIZES = JSON.stringify(Object.fromEntries([files.library, files.tools, `${folder}/${CORE[1]}`].map((name) => [path.basename(name), sizes(name)])));
  const worker = await build({
    ...COMMON,
    entryPoints: [path.join(ROOT, "web", "worker.js")],
    outdir: OUT,
    entryNames: "[name]-[hash]",
    external: ["node:*"],
    loader: { ".py": "text" },
    define,
  });
  const address = path.basename(Object.keys(worker.metafile.outputs)[0]);
  const page = await build({
    ...COMMON,
    entryPoints: ["academy.js", "academy.css", "desk.css"].map((name) => path.join(ROOT, "web", name)),
    outdir: OUT,
    splitting: true,
    chunkNames: "[name]-[hash]",
    define: { WORKER: JSON.stringify(address) },
  });
  return [worker, page].flatMap((made) => Object.keys(made.metafile.outputs).map((name) => path.basename(name)));
}

async function main() {
  fs.mkdirSync(OUT, { recursive: true });
  const files = await archives();
  const folder = core();
  const kept = new Set([...(await scripts(folder, files)), ...Object.values(files), folder, "course"]);
  for (const name of fs.readdirSync(OUT)) if (!kept.has(name)) fs.rmSync(path.join(OUT, name), { recursive: true });
}

/** The end of what went wrong: node itself would print a megabyte of Pyodide with it. */
export function give(error) {
  console.error(String(error?.message ?? error).slice(-2000));
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main().catch(give);
