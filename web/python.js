// The page's side of the worker: asks it, watches that it lives, ends it and starts a new one.

const WATCHED = ["check", "more", "scratch", "project"]; // verbs that run what a learner wrote
const QUIET = 9; // seconds without a sign of life in a check, then the worker is ended: a loop in C
const NAMING = 25; // the same after the last check, while the mistake is looked for

/** Why no answer came: `why` is stopped, too_slow, fatal, or failed (with what was said). */
export class Ended extends Error {
  constructor(why, said = "") {
    super(said || why);
    this.why = why;
  }
}

/** One worker for the whole page, started when first asked. */
export class Python {
  #address;
  #worker;
  #begun;
  #jobs = new Map();
  #mounted = new Set();
  #number = 0;
  loaded; // {bytes, of}: how much of what Python needs has come
  since; // when it was begun, in ms of performance.now()

  constructor(address) {
    this.#address = address;
  }

  /** Resolves when Python runs; rejects when it could not be started. The next call tries again. */
  start() {
    if (this.#begun) return this.#begun;
    this.since = performance.now();
    const worker = (this.#worker = new Worker(this.#address, { type: "module" }));
    this.#begun = new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if (data.kind === "loading") this.loaded = data;
        else if (data.kind === "ready") {
          performance.mark("academy:ready", { detail: data.remembered });
          resolve();
        } else if (data.kind === "broken") {
          reject(new Ended("failed", data.text));
          this.end("failed", data.text);
        } else this.#heard(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Ended("failed", event.message));
        this.end("failed", event.message);
      };
    });
    this.#begun.catch(() => {});
    return this.#begun;
  }

  /**
   * Ask for `verb` of the exercise or model with these files. `heard(check, status)` is told how each check goes, or how
   * far a model is; `signal` drops a slow model.
   */
  ask(verb, name, files, args = [], heard = () => {}, signal = undefined) {
    this.start();
    const id = ++this.#number;
    const first = !this.#mounted.has(name);
    this.#mounted.add(name);
    signal?.addEventListener("abort", () => this.#jobs.has(id) && this.#worker.postMessage({ id, verb: "drop" }));
    return new Promise((resolve, reject) => {
      this.#jobs.set(id, { verb, resolve, reject, heard });
      this.#worker.postMessage({ id, verb, name, args, files: first ? files : undefined });
    });
  }

  /** End the worker, whatever it does; every job that waits is told why. */
  end(why, said) {
    this.#worker?.terminate();
    this.#worker = this.#begun = undefined;
    this.#mounted.clear();
    const jobs = [...this.#jobs.values()];
    this.#jobs.clear();
    for (const job of jobs) {
      clearTimeout(job.timer);
      job.reject(new Ended(why, said));
    }
  }

  #heard(data) {
    const job = this.#jobs.get(data.id);
    if (!job) return;
    clearTimeout(job.timer);
    if (data.kind === "begins" || data.kind === "heard") {
      const seconds = data.kind === "heard" && data.status !== "begins" && job.verb !== "project" ? NAMING : QUIET;
      if (WATCHED.includes(job.verb)) job.timer = setTimeout(() => this.end("too_slow"), 1000 * seconds);
      if (data.kind === "heard") job.heard(data.check, data.status);
    } else if (data.kind === "fatal") this.end("fatal", data.text);
    else {
      this.#jobs.delete(data.id);
      if (data.kind === "answer") job.resolve(JSON.parse(data.text));
      else job.reject(new Ended("failed", data.text));
    }
  }
}

export const SECONDS = QUIET;
export const python = new Python(new URL(WORKER, new URL(".", import.meta.url))); // the page's one
