// Files that leave the browser and come back: JSON with a format and a version.

import { save } from "./save.js";

const LARGEST = 5_000_000; // bytes of a file that is read
const KIND = /^[a-z]{1,20}$/;
const NAME = /^(?!.*\.\.)[\w./-]{1,100}$/;
const TYPES = { text: "string", last: "string", passed: "string", version: "string", day: "string", starter: "string", tries: "number", at: "number", choice: "number", seconds: "number", done: "boolean", read: "boolean", right: "boolean", end: "boolean" };
const STAYS = ["done", "read", "right"]; // what was once reached is not undone by a file

export const PROGRESS = "som-academy-progress";
export const COMPLETION = "som-academy-completion";
const VERSION = 1;

/** Hand a file to the reader. */
export function give(name, format, content) {
  save(name, JSON.stringify({ format, version: VERSION, made: today(), ...content }, undefined, 1), "application/json");
}

/** The day as a calendar on this desk shows it. */
export function today(now = new Date()) {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** What a file of progress holds, as {kind: {name: entry}}; nothing if it is no such file. */
export async function taken(file) {
  if (file.size > LARGEST) return;
  try {
    const { format, version, entries } = JSON.parse(await file.text());
    const fits = format === PROGRESS && version === VERSION && plain(entries);
    return fits && Object.entries(entries).every(([kind, some]) => KIND.test(kind) && plain(some) && Object.entries(some).every(whole)) ? entries : undefined;
  } catch {
    return; // not JSON, or null
  }
}

const plain = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const whole = ([name, entry]) => NAME.test(name) && plain(entry) && Object.entries(entry).every(([key, value]) => (TYPES[key] ?? typeof value) === typeof value);

/** An entry of a file over the one that is kept. */
export function merged(kept, entry) {
  return { ...entry, ...Object.fromEntries(STAYS.filter((key) => kept[key] === true).map((key) => [key, true])) };
}
