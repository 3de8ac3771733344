// The look of the desk: it comes with the desk, and a page without an exercise does not bring it.

let worn = false;

/** Let the desk look as it should. */
export function styles() {
  if (worn) return;
  worn = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(DESK);
  document.adoptedStyleSheets.push(sheet); // the theme leaves these alone when it changes pages
}
