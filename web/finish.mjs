// node web/finish.mjs SITE: writes SITE/sw.js, the service worker with the list of all files of a finished site.

import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { transform } from "esbuild";
import { give, ROOT } from "./build.mjs";

// what no reader needs offline
const LEFT_OUT = /(^|\/)(sw\.js|sitemap\.xml(\.gz)?|robots\.txt|404\.html)$|(^|\/)teach\/class\/|^assets\/preview-|\.(map|ipynb|gz|br)$/;
// names that change with the content
const FIXED = /^assets\/academy\/(pyodide-|[a-z]+-[0-9A-Z]{8}\.js$|(library|tools|hypothesis)-)|\.[0-9a-f]{8}\.min\.(js|css)$/;

async function main(site) {
  const files = {};
  for (const entry of fs.readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(site, file).split(path.sep).join("/");
    if (LEFT_OUT.test(name)) continue;
    const digest = createHash("sha256").update(fs.readFileSync(file)).digest("hex").slice(0, 10);
    files[name] = [digest, Number(FIXED.test(name))];
  }
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { code } = await transform(fs.readFileSync(path.join(ROOT, "web", "service.js"), "utf8"), { minify: true });
  fs.writeFileSync(path.join(site, "sw.js"), `const FILES=${JSON.stringify(sorted)};\n${code}`);
}

if (!fs.existsSync(path.join(process.argv[2] ?? "", "index.html"))) {
  console.error("Usage: node web/finish.mjs SITE, where SITE is the folder of a finished site.");
  process.exit(2);
}
await main(process.argv[2]).catch(give);
