import { html, type TemplateResult } from 'lit';
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
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const list = event.currentTarget as HTMLElement;
  const tabs = [...list.querySelectorAll('button')];
  const at = tabs.indexOf(event.target as HTMLButtonElement);
  const next = nextItem(keyDownwards(event.key, list, isVertical), tabs, at);
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
};

/** The key as it is on a list from top to bottom; the arrows across do nothing. */
const keyDownwards = (key: string, list: HTMLElement, isVertical: boolean): string => {
  if (isVertical || !key.startsWith('Arrow')) return key;
  if (key === 'ArrowUp' || key === 'ArrowDown') return '';
  return (key === 'ArrowRight') === list.matches(':dir(rtl)') ? 'ArrowUp' : 'ArrowDown';
};
