const sheets = new Map<string, CSSStyleSheet>();

/** Adds styles to an element: its own, or those of a part that was loaded on demand. */
export const addStyles = (
  { renderRoot }: { readonly renderRoot: ShadowRoot },
  ...styles: readonly string[]
): void => {
  renderRoot.adoptedStyleSheets.push(...styles.map(sheetOf));
};

/** The same one for all elements, so that the browser reads it once. */
const sheetOf = (styles: string): CSSStyleSheet => {
  const known = sheets.get(styles);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  sheets.set(styles, sheet);
  return sheet;
};
