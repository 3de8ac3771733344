// Python in the page: one Pyodide with the judge, in one worker. Jobs come in a queue and are answered one by one.
//
// In:  {id, verb: "warm" | "check" | "more" | "ended" | "model" | "session" | "project", name, args, files?}    files: once for each worker
//      {id, verb: "drop"}: nobody waits for the answer to this any more
// Out: {id, kind: "begins" | "heard" | "answer" | "failed" | "fatal", …} and, once, {kind: "ready", remembered} (before it {kind: "loading", bytes, of}) or
//      {kind: "broken"}

import { loadPyodide } from "pyodide";
import MODELS from "./models.py"; // its text
import SESSIONS from "./sessions.py";
import { narrow } from "./narrow.js";
import { keep, recall } from "./snapshot.js";

const { fetch } = globalThis; // for this module alone, once the worker is narrowed
globalThis.fetch = counted; // until it is narrowed: Pyodide's own requests too
const here = new URL(".", import.meta.url).href;
const options = {
  indexURL: `${here}${PYODIDE}/`,
  stdLibURL: here + ARCHIVES.library,
  lockFileContents: LOCK, // no packages: whatever Python needs is in the archives
  packageBaseUrl: here,
  env: { HOME: "/home/pyodide", HYPOTHESIS_STORAGE_DIRECTORY: "/tmp/hypothesis", PYTHONDONTWRITEBYTECODE: "1" },
};
const properties = new Set(); // exercises whose checks use Hypothesis
const dropped = new Set();
const ROOTS = { model: "/models", session: "/pages", project: "/projects" };
const STEP = 250; // ms between two words on how far a download is
const PAUSE = 50; // ms between two looks whether a slow model is still wanted
let hypothesis;
let models;
let sessions;
let remembered = false; // did Python begin with what an earlier visit kept?
let image; // the memory to keep, when there is time

async function bytes(path) {
  const answer = await counted(here + path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.arrayBuffer();
}

/** A request; what comes of it is counted, so that the page can say how far Python is. SIZES: {name: [bytes, packed]}. */
async function counted(address, ...rest) {
  const answer = await fetch(address, ...rest);
  const [size, packed] = SIZES[String(address).split("/").at(-1)] ?? [];
  if (size && answer.ok) count(answer.clone().body, size, answer.headers.get("content-encoding") ? packed : size);
  return answer;
}

const loads = new Map(Object.values(SIZES).map(([size, packed]) => [size, [0, packed]])); // {size: what has come, and all that comes}
async function count(body, size, sent) {
  let last = 0;
  let bytes = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true }));
    bytes += value?.byteLength ?? 0;
    loads.set(size, [(sent * bytes) / size, sent]);
    if (!done && performance.now() - last < STEP) continue;
    last = performance.now();
    const [came, of] = [0, 1].map((one) => [...loads.values()].reduce((sum, pair) => sum + pair[one], 0));
    postMessage({ kind: "loading", bytes: Math.round(came), of: Math.round(of) });
    if (done) return;
  }
}

const tools = bytes(ARCHIVES.tools); // every download begins at once
tools.catch(() => {});
const ready = start().then((py) => (narrow(), py)); // nobody's code has run yet
let queue = ready.then(
  () => postMessage({ kind: "ready", remembered }),
  (error) => postMessage({ kind: "broken", text: String(error?.message ?? error) }),
);

self.onmessage = ({ data }) => {
  if (data.verb === "drop") dropped.add(data.id);
  else queue = queue.then(() => work(data));
};

async function start() {
  const kept = await recall().catch(() => ({}));
  if (kept.bytes) {
    try {
      const py = await loadPyodide({ ...options, _loadSnapshot: kept.bytes });
      unpack(py, await tools); // files are no part of the memory
      py.runPython("import random; random.seed()");
      remembered = true;
      return py;
    } catch (error) {
      console.info("Python's memory cannot be used:", error.message);
      await keep();
    }
  }
  const first = !kept.bytes && !kept.useless;
  const py = await loadPyodide({ ...options, _makeSnapshot: first });
  unpack(py, await tools);
  py.runPython("import academy.learner.browser, pytest");
  if (first) image = imageOf(py); // before anybody's code has run
  return py;
}

function imageOf(py) {
  try {
    return py.makeMemorySnapshot();
  } catch (error) {
    console.info("Python's memory cannot be kept:", error.message);
  }
}

function unpack(py, archive) {
  py.unpackArchive(archive, "zip", { extractDir: "/lib/python3.14/site-packages" });
}

async function work({ id, verb, name, args, files }) {
  const say = (kind, more) => postMessage({ id, kind, ...more });
  try {
    const py = await ready;
    if (files) mount(py, name, files, ROOTS[verb] ?? "/course");
    if (properties.has(name)) await (hypothesis ??= bytes(ARCHIVES.hypothesis).then((zip) => unpack(py, zip)));
    say("begins");
    const heard = (check, status) => say("heard", { check, status });
    const answers = { model: () => modelled(py, id, args, heard), session: () => run(py, args) };
    say("answer", { text: await (answers[verb] ?? (() => judged(py, verb, name, args, heard)))() });
    if (image) keep(image);
    image = undefined;
  } catch (error) {
    // an error of Python's own leaves the interpreter whole; anything else has broken it
    const whole = error?.constructor?.name === "PythonError" || error instanceof TypeError;
    say(whole ? "failed" : "fatal", { text: String(error?.message ?? error) });
  }
}

function judged(py, verb, name, args, heard) {
  const call = py.pyimport("academy.learner.browser")[verb];
  return ["check", "more", "project"].includes(verb) ? call(name, ...args, heard) : call(name, ...args);
}

/** What a block of the page prints, as JSON. */
function run(py, args) {
  if (!sessions) {
    py.FS.writeFile("/lib/python3.14/site-packages/page_sessions.py", SESSIONS);
    sessions = py.pyimport("page_sessions");
  }
  return sessions.run(...args);
}

/** The answer of a model as JSON, null once it is dropped; a slow one tells from time to time how far it is. */
async function modelled(py, id, args, heard) {
  if (!models) {
    py.FS.writeFile("/lib/python3.14/site-packages/page_models.py", MODELS);
    models = py.pyimport("page_models");
  }
  if (dropped.delete(id)) return "null";
  const steps = models.asked(...args.map((one) => py.toPy(one)));
  let last = performance.now();
  try {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      if (performance.now() - last < PAUSE) continue;
      heard("", value);
      await new Promise((resolve) => setTimeout(resolve)); // let a message in
      last = performance.now();
      if (dropped.delete(id)) return "null";
    }
  } finally {
    steps.destroy();
  }
}

function mount(py, name, files, root) {
  for (const [path, text] of Object.entries(files)) {
    const place = `${root}/${path}`;
    py.FS.mkdirTree(place.slice(0, place.lastIndexOf("/")));
    py.FS.writeFile(place, text);
    if (/\/check(_more)?\.py$/.test(path) && text.includes("hypothesis")) properties.add(name);
  }
}
