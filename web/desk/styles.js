// The look of the desk: a page without an exercise does not bring it.

let fetched;

/** Resolves when the desk looks as it should; the next call tries again. */
export function styles() {
  fetched ??= wear().catch((error) => {
    fetched = undefined;
    throw error;
  });
  return fetched;
}

async function wear() {
  const answer = await fetch(new URL("desk.css", import.meta.url));
  if (!answer.ok) throw new Error(`desk.css: ${answer.status}`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await answer.text());
  document.adoptedStyleSheets.push(sheet); // the theme leaves these alone when it changes pages
}
