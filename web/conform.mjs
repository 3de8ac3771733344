// node web/conform.mjs: judges answers as the page does, in Pyodide under Node; the checks of an exercise are collected
// once for all its answers.
// Reads lines {name, answers: {answer: its source}}; an answer is called `kind/name`, such as `solution/solution`, `wrong/no_salt`.
// Writes for each a line {asked: [digest of the shown checks, of the hidden ones], answers: {answer: {statuses: {check: status}, mistakes: […], problem: [kind, line] or null, seconds}}}.
// Needs `node web/build.mjs` and `python -m steps.site.packs .build/web/course` before.

import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { loadPyodide } from "pyodide";
import { give, OUT } from "./build.mjs";

/** A Pyodide with the archives that the page loads. */
export async function interpreter() {
  const archive = (name) => path.join(OUT, fs.readdirSync(OUT).find((one) => one.startsWith(`${name}-`)));
  const env = { HOME: "/home/pyodide", PYTHONDONTWRITEBYTECODE: "1" };
  const py = await loadPyodide({ env, stdLibURL: archive("library"), stdout: console.error });
  for (const name of ["tools", "hypothesis"]) {
    py.unpackArchive(new Uint8Array(fs.readFileSync(archive(name))), "zip", { extractDir: "/lib/python3.14/site-packages" });
  }
  return py;
}

/** Put a pack below /course. */
export function mount(py, name) {
  const files = JSON.parse(fs.readFileSync(path.join(OUT, "course", `${name}.json`), "utf8"));
  for (const [file, text] of Object.entries(files)) {
    py.FS.mkdirTree(`/course/${path.posix.dirname(file)}`);
    py.FS.writeFile(`/course/${file}`, text);
  }
}

function judged(py, name, answers) {
  const { check, more, exercise_of, COURSE, nobody } = py.pyimport("academy.learner.browser");
  const { check_names, SHOWN, HIDDEN } = py.pyimport("academy.course.checks");
  const { questions } = py.pyimport("academy.checking.recording");
  const { open_sessions } = py.pyimport("academy.checking.collect");
  const exercise = exercise_of(name, COURSE);
  const files = [SHOWN, HIDDEN].filter((file) => check_names(exercise, file).length);
  const told = { asked: files.map((file) => questions(exercise, answers["solution/solution"], undefined, file)), answers: {} };
  const judge = (answer, sessions) => {
    const start = process.cpuUsage();
    const ask = answer.startsWith("wrong/") ? check : more;
    const { verdict } = JSON.parse(ask(name, answers[answer], "en", nobody, COURSE, sessions));
    told.answers[answer] = {
      statuses: Object.fromEntries(verdict.checks.map((one) => [one.name, one.status])),
      mistakes: verdict.mistakes,
      problem: verdict.problem && [verdict.problem.kind, verdict.problem.line],
      seconds: process.cpuUsage(start).user / 1e6, // of the processor: others work beside it
    };
  };
  open_sessions(exercise, (sessions) => Object.keys(answers).forEach((answer) => judge(answer, sessions)));
  return told;
}

async function main() {
  const py = await interpreter();
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { name, answers } = JSON.parse(line);
    mount(py, name);
    process.stdout.write(`${JSON.stringify(judged(py, name, answers))}\n`);
  }
}

await main().catch(give);
