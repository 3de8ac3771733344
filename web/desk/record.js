// What was tried so far, and the best of it.

import { today } from "../files.js";
import { recall, remember } from "../storage.js";
import { el } from "../dom.js";
import { fill } from "../words.js";

const TRIES = 3; // honest ones, after which the solution may be looked at
const counted = (checks) => ({ passed: checks.filter((one) => one.status === "pass").length, of: checks.length });
const better = (a, b) => (b && b.of && b.passed / b.of >= a.passed / a.of ? b : a);

export class Record {
  constructor(name, starter, words) {
    Object.assign(this, { name, starter: starter.trim(), words });
    this.node = el("p", { className: "exercise-record" });
    this.show();
  }

  /** Count a verdict. An honest try differs from the starter and from the last one, and one of its functions ran. */
  add({ verdict }, source) {
    const kept = recall("exercise", this.name);
    const shown = verdict.checks.filter((one) => !one.hidden);
    const ran = shown.some((one) => one.status === "pass" || (one.function && one.raised !== "NotImplementedError"));
    const bare = source.trim();
    const honest = ran && bare !== this.starter && bare !== kept.last;
    const done = shown.length > 0 && shown.every((one) => one.status === "pass");
    const passed = done && { passed: source, version: verdict.version, day: today() }; // what a file of completion holds
    this.first = Boolean(done && !kept.done);
    remember("exercise", this.name, {
      attempts: (kept.attempts ?? 0) + 1,
      best: better(counted(shown), kept.best),
      done: kept.done || done,
      tries: (kept.tries ?? 0) + honest,
      last: honest ? bare : kept.last,
      ...passed,
    });
    this.show();
  }

  /** Count what the hidden checks said; they are no attempt of their own. */
  addHidden({ verdict }) {
    const hidden = counted(verdict.checks.filter((one) => one.hidden));
    if (hidden.of) remember("exercise", this.name, { hidden: better(hidden, recall("exercise", this.name).hidden) });
    this.show();
  }

  /** How many verdicts there were; `first`: the last one is the first success. */
  get now() {
    return { attempts: recall("exercise", this.name).attempts ?? 0, first: this.first ?? false };
  }

  /** May the solution be looked at? */
  get earned() {
    const { done, tries } = recall("exercise", this.name);
    return Boolean(done || tries >= TRIES);
  }

  get done() {
    return Boolean(recall("exercise", this.name).done);
  }

  show() {
    const { attempts, best, hidden } = recall("exercise", this.name);
    const parts = attempts ? [fill(this.words.desk_attempts, { attempts })] : [];
    if (attempts && best) parts.push(fill(this.words.desk_best, best));
    if (attempts && hidden) parts.push(fill(this.words.desk_best_hidden, hidden));
    this.node.textContent = parts.join(" ");
    this.node.hidden = !parts.length;
  }
}
