// The bytes of a Python file as text, and back: UTF-8, or what a mark or a coding line (PEP 263) says.

const CODING = /^([ \t\f]*#.*?coding[:=][ \t]*)([-\w.]+)/;
const MARKS = [["utf-8", 0xef, 0xbb, 0xbf], ["utf-16le", 0xff, 0xfe], ["utf-16be", 0xfe, 0xff]];

/** The text of a file. Throws where it is none: neither UTF-8 nor what it says of itself. */
export function textOf(bytes) {
  const marked = MARKS.find(([, ...mark]) => mark.every((byte, n) => bytes[n] === byte))?.[0];
  const text = new TextDecoder(marked ?? declared(bytes), { fatal: true }).decode(bytes);
  return text.replace(/\r\n?/g, "\n");
}

/** The text as it is saved: in UTF-8, so that its coding line must not say otherwise. */
export function saved(text) {
  const lines = text.split("\n");
  const at = lines.slice(0, 2).findIndex((line, n) => CODING.test(line) && (n === 0 || /^[ \t\f]*(#|$)/.test(lines[0])));
  if (at >= 0) lines[at] = lines[at].replace(CODING, (whole, before, name) => (/^utf-?8$/i.test(name) ? whole : `${before}utf-8`));
  return lines.join("\n");
}

function declared(bytes) {
  const lines = new TextDecoder("latin1").decode(bytes.subarray(0, 2000)).split(/\r\n?|\n/, 2);
  const found = CODING.exec(lines[0]) ?? (/^[ \t\f]*(#|$)/.test(lines[0]) && CODING.exec(lines[1] ?? ""));
  return found ? found[2].replace(/^(latin|iso8859)[-_]/i, (_, name) => (name === "latin" ? "latin" : "iso-8859-")).replace(/_/g, "-") : "utf-8";
}
