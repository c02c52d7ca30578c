import type { CSSResult, LitElement } from 'lit';

/** Adds the styles of a part that was loaded on demand. */
export const addStyles = ({ renderRoot }: LitElement, { styleSheet }: CSSResult): void => {
  if (styleSheet) (renderRoot as ShadowRoot).adoptedStyleSheets.push(styleSheet);
};
