/** Marks a text as CSS: editors colour it, prettier formats it, the build makes it small. */
export const css: (strings: TemplateStringsArray, ...styles: string[]) => string = String.raw;
