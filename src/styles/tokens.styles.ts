import { css } from './css.js';

/**
 * The public tokens with their defaults. A page changes the look with `--org-*`; elements read the
 * private `--_*`. Dark colours follow the page's `color-scheme`.
 */
export const tokens = css`
  :host {
    --_accent: var(--org-color-accent, light-dark(#4f46e5, #a5b4fc));
    --_surface: var(--org-color-surface, light-dark(#ffffff, #18191d));
    --_text: var(--org-color-text, light-dark(#1a1b20, #f1f2f4));
    --_muted: var(--org-color-muted, light-dark(#5c6270, #a6abb8));
    --_border: var(--org-color-border, light-dark(#e1e3e8, #34363e));
    --_danger: var(--org-color-danger, light-dark(#c4262e, #ff8a8a));
    --_success: var(--org-color-success, light-dark(#177245, #63d39a));
    --_radius: var(--org-radius, 8px);
    --_space: var(--org-space, 4px);
    --_focus-ring: var(--org-focus-ring, var(--_accent));

    --_target: 2.25em;
    --_panel-radius: calc(var(--_radius) * 1.5);
    --_control-border: color-mix(in oklab, var(--_muted) 72%, var(--_surface));
    --_hover: color-mix(in oklab, var(--_text) 6%, transparent);
    --_tint: color-mix(in oklab, var(--_text) 8%, var(--_surface));
    /* Black or white, whichever can be read on the accent that the page has chosen. */
    --_on-accent: oklch(from var(--_accent) clamp(0, (0.66 - l) * 1000, 1) 0 0);

    display: block;
    container-type: inline-size;
    color: var(--_text);
    font-family: var(--org-font, inherit);
    line-height: 1.5;
    line-break: strict;
    overflow-wrap: anywhere;
    text-align: start;
  }

  /* A finger needs more room. */
  @media (pointer: coarse) {
    :host {
      --_target: 44px;
    }
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
`;
