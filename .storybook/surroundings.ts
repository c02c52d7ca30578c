import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

/** What a host page sets around an element: colours, direction and language. */
export const surroundings: Decorator = (story, { globals }) => html`
  <div
    class="surroundings"
    lang=${String(globals['locale'])}
    dir=${String(globals['direction'])}
    style="color-scheme: ${String(globals['theme'])}; background: Canvas; color: CanvasText;
      font-family: system-ui, sans-serif; padding: 1.5rem; min-block-size: 100vh;
      box-sizing: border-box"
  >
    ${story()}
  </div>
`;
