import { css } from './css.js';

/** What floats over the page beside its button. */
export const popover = css`
  /* Under its button, or over it where there is no room; without anchors in the middle. */
  .popover {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 8px 32px rgb(0 0 0 / 18%);
    position-area: block-end span-inline-start;
    position-try: flip-block;
    margin-block: 4px;
    min-inline-size: 12em;
    max-inline-size: min(20em, 100vw - 16px);
    padding: var(--_space);

    /* WebKit goes on centring by the margins that every popover has, and so misses the anchor. */
    @supports (position-area: block-end) {
      margin-inline: 0;
    }
  }
`;
