// node web/conform.mjs OUT.json ASKED.json: judges answers as the page does, in Pyodide under Node; the checks of an
// exercise are collected once for all its answers.
// ASKED: {exercise: [paths of answers, below its folder or whole]}.
// Writes {exercise: {asked: [digest of the shown checks, of the hidden ones], answers: {answer: {statuses: {check: status}, mistakes: […], problem: [kind, line] or null, seconds}}}}.
// Needs `node web/build.mjs` and `python -m steps.packs .build/web/course` before.

import fs from "node:fs";
import path from "node:path";
import { loadPyodide } from "pyodide";
import { give, OUT, ROOT } from "./build.mjs";

/** A Pyodide with the archives that the page loads. */
export async function interpreter() {
  const archive = (name) => path.join(OUT, fs.readdirSync(OUT).find((one) => one.startsWith(`${name}-`)));
  const env = { HOME: "/home/pyodide", PYTHONDONTWRITEBYTECODE: "1" };
  const py = await loadPyodide({ env, stdLibURL: archive("library") });
  for (const name of ["tools", "hypothesis"]) {
    py.unpackArchive(new Uint8Array(fs.readFileSync(archive(name))), "zip", { extractDir: "/lib/python3.14/site-packages" });
  }
  return py;
}

/** Mount a pack below /course; returns the exercise's folder, `module/name`. */
export function mount(py, name) {
  const files = JSON.parse(fs.readFileSync(path.join(OUT, "course", `${name}.json`), "utf8"));
  for (const [file, text] of Object.entries(files)) {
    py.FS.mkdirTree(`/course/${path.posix.dirname(file)}`);
    py.FS.writeFile(`/course/${file}`, text);
  }
  return path.posix.dirname(Object.keys(files).find((file) => file.endsWith("/check.py")));
}

async function main(target, asked) {
  const py = await interpreter();
  const { check, more, COURSE, nobody } = py.pyimport("academy.learner.browser");
  const { check_names, SHOWN, HIDDEN } = py.pyimport("academy.course.checks");
  const { questions } = py.pyimport("academy.checking.recording");
  const { open_sessions } = py.pyimport("academy.checking.collect");
  const chosen = JSON.parse(fs.readFileSync(asked, "utf8"));
  const told = {};
  const folders = Object.fromEntries(Object.keys(chosen).map((name) => [name, path.join(ROOT, "exercises", mount(py, name))]));
  const known = py.pyimport("academy.course.course").Course.find(py.pyimport("pathlib").Path("/course"));
  for (const [name, answers] of Object.entries(chosen)) {
    const folder = folders[name];
    const read = (answer) => fs.readFileSync(path.resolve(folder, answer), "utf8");
    const exercise = known.exercise(name);
    const files = [SHOWN, HIDDEN].filter((file) => check_names(exercise, file).length);
    told[name] = { asked: files.map((file) => questions(exercise, read("solution.py"), undefined, file)), answers: {} };
    const judge = (answer, sessions) => {
      const start = process.cpuUsage();
      const ask = answer.startsWith("wrong/") ? check : more;
      const { verdict } = JSON.parse(ask(name, read(answer), "en", nobody, COURSE, sessions));
      told[name].answers[answer] = {
        statuses: Object.fromEntries(verdict.checks.map((one) => [one.name, one.status])),
        mistakes: verdict.mistakes,
        problem: verdict.problem && [verdict.problem.kind, verdict.problem.line],
        seconds: process.cpuUsage(start).user / 1e6, // of the processor: others work beside it
      };
    };
    open_sessions(exercise, (sessions) => answers.forEach((answer) => judge(answer, sessions)));
  }
  fs.writeFileSync(target, JSON.stringify(told, null, 1));
}

if (process.argv.length !== 4) {
  console.error("Usage: node web/conform.mjs OUT.json ASKED.json");
  process.exit(2);
}
await main(...process.argv.slice(2)).catch(give);
