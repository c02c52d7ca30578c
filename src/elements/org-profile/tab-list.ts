import { html, type TemplateResult } from 'lit/html.js';
import { nextItem } from '../../templates/next-item.js';

interface TabList {
  /** Accessible name of the whole. */
  label: string;
  tabs: readonly { id: string; label: string }[];
  /** Id of the tab whose panel is shown. */
  current: string | undefined;
  isVertical: boolean;
  onSelect: (id: string) => void;
}

/**
 * Tabs whose panels have the ids `panel-{id}`. What has the focus is selected, too.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export const tabList = ({ label, tabs, current, isVertical, onSelect }: TabList): TemplateResult =>
  html`<div
    role="tablist"
    part="tabs"
    aria-label=${label}
    aria-orientation=${isVertical ? 'vertical' : 'horizontal'}
    @keydown=${(event: KeyboardEvent) => onKeydown(event, isVertical)}
  >
    ${tabs.map(
      ({ id, label }) =>
        html`<button
          type="button"
          role="tab"
          part="tab"
          id="tab-${id}"
          aria-controls="panel-${id}"
          aria-selected=${id === current}
          tabindex=${id === current ? 0 : -1}
          @click=${() => onSelect(id)}
        >
          ${label}
        </button>`,
    )}
  </div>`;

const onKeydown = (event: KeyboardEvent, isVertical: boolean): void => {
  const { key, ctrlKey, metaKey, altKey } = event;
  const list = event.currentTarget as HTMLElement;
  const isAcross = isVertical ? /Left|Right/.test(key) : /Up|Down/.test(key);
  if (ctrlKey || metaKey || altKey || isAcross) return;
  const tabs = [...list.querySelectorAll('button')];
  const at = tabs.indexOf(event.target as HTMLButtonElement);
  const next = nextItem(keyDownwards(key, list.matches(':dir(rtl)')), tabs, at);
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
};

/** The key that leads to the same tab where they stand one under the other. */
const keyDownwards = (key: string, isRtl: boolean): string => {
  if (!/Left|Right/.test(key)) return key;
  return (key === 'ArrowRight') === isRtl ? 'ArrowUp' : 'ArrowDown';
};
