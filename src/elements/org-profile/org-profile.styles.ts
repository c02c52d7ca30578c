import { css } from '../../styles/css.js';

export const styles = css`
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 6);
    align-items: start;
  }

  .header {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 3);
  }

  .header > .avatar {
    border-radius: var(--_radius);
    margin-block-start: 0.125em;
    font-size: 1.25em;
  }

  /* Above those of the sections. */
  [part='heading'] {
    font-size: 1.5em;
  }

  [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  [role='tab'] {
    min-block-size: var(--_target);
    padding: 0.25em 0.625em;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    text-align: start;
    cursor: pointer;
  }

  [role='tab']:hover {
    background: var(--_hover);
  }

  [role='tab'][aria-selected='true'] {
    background: var(--_tint);
    color: var(--_text);
    font-weight: 600;
  }

  [role='tabpanel']:not([hidden]) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 10);
    border-radius: var(--_radius);
  }

  [role='tabpanel']:focus-visible {
    outline-offset: 8px;
  }

  @container (inline-size >= 50em) {
    .sections {
      grid-template-columns: 13em minmax(0, 1fr);
      gap: calc(var(--_space) * 10);
    }

    [role='tablist'] {
      flex-direction: column;
    }
  }

  @media (forced-colors: active) {
    [role='tab'][aria-selected='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
