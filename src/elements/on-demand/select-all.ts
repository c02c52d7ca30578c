/**
 * Selects what a field holds when it gets the focus, so that one key press copies it. Not at once:
 * when `showModal()` gives the focus, WebKit sets the caret afterwards.
 */
export const selectAll = ({ target }: Event): void =>
  queueMicrotask(() => (target as HTMLInputElement).select());
