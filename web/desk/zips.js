// The file of a learner's work: the zip that `academy submit` makes, written and read. fflate comes with this file only.

import { strToU8, Unzip, UnzipInflate, zipSync } from "fflate";
import { saved, textOf } from "./coding.js";

export const WHO = "submission.toml";
const LARGEST = 2_000_000; // bytes of the zip, and of all that is in it
const ANSWER = 100_000; // bytes of one answer
const FILES = 500;
const SLICE = 512; // bytes that are unpacked before anybody looks how much came out

/** Why a file is not read: `key` is a sentence of the page. */
export class Refused extends Error {
  constructor(key) {
    super(key);
    this.key = key;
  }
}

/** A zip of these {name: text}. */
export function zip(files) {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(saved(text))])));
}

const outside = (name) => /^[/~]|^[A-Za-z]:|\\|(^|\/)\.\.(\/|$)|[\0-\x1f]/.test(name);
const wanted = (name) => !name.startsWith("__MACOSX/") && /(^|\/)([a-z]\w*\.py|submission\.toml)$/.test(name);

/** The answers in it, and submission.toml: {name without folders: text}. Throws Refused; nothing else is unpacked. */
export function unzip(bytes) {
  if (bytes.length > LARGEST) throw new Refused("desk_zip_large");
  const found = {};
  let refused, files = 0, total = 0;
  const refuse = (key) => (refused ??= new Refused(key));
  const reader = new Unzip((file) => {
    if (++files > FILES) return refuse("desk_zip_large");
    if (outside(file.name)) return refuse("desk_zip_outside");
    if (!wanted(file.name)) return;
    const name = file.name.split("/").at(-1);
    const parts = [];
    let size = 0;
    file.ondata = (error, part, last) => {
      if (error) return refuse(error.key ?? "desk_zip_unread");
      parts.push(part);
      total += part.length;
      if ((size += part.length) > ANSWER || total > LARGEST) return refuse("desk_zip_large");
      if (!last) return;
      const text = joined(parts);
      if (found[name] !== undefined && found[name] !== text) return refuse("desk_zip_twice");
      found[name] = text;
    };
    file.start();
  });
  reader.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !refused; at += SLICE) reader.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  } catch (error) {
    refuse(error.key ?? "desk_zip_unread");
  }
  if (refused) throw refused;
  if (!files) throw new Refused("desk_zip_unread");
  return found;
}

function joined(parts) {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  try {
    return textOf(bytes);
  } catch {
    throw new Refused("desk_zip_text");
  }
}
