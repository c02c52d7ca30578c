import { html, nothing, type TemplateResult } from 'lit/html.js';

interface Avatar {
  /** Decides the colour, so it stays the same when the name changes. */
  id: string;
  name: string;
  url: string | null;
  shape?: 'round' | 'square';
  size?: 'normal' | 'large';
}

/** A picture, or initials on a colour of their own. The name stands beside it, so it is hidden. */
export const avatar = ({ id, name, url, shape, size }: Avatar): TemplateResult => html`
  <span
    class="avatar hue-${hueOf(id)} ${shape ?? ''} ${size ?? ''}"
    part="avatar"
    aria-hidden="true"
  >
    <span class="initials">${initials(name)}</span>
    ${
      url && isPicture(url)
        ? html`<img src=${url} alt="" referrerpolicy="no-referrer" @error=${hide} @load=${show} />`
        : nothing
    }
  </span>
`;

/** First letters of the first and the last word; whole characters, also of many code units. */
const initials = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
};

const isPicture = (url: string): boolean => /^(https:|data:image\/)/i.test(url);

const hueOf = (id: string): number =>
  [...id].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 997, 7) % 6;

const hide = (event: Event): void => {
  (event.target as HTMLElement).hidden = true;
};

const show = (event: Event): void => {
  (event.target as HTMLElement).hidden = false;
};
