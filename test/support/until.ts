/** Waiting for what a user waits for. */
import { waitUntil as poll } from '@open-wc/testing';
import './failures.js';
import { allByRole, focused, nameOf, queryByRole, textOf } from './queries.js';

/** In ms; only what never comes takes as long, however busy the machine is. */
const patience = 10_000;

/** Goes on as soon as the condition holds. @param what says what did not come */
export const waitUntil = (condition: () => unknown, what?: string): Promise<void> =>
  poll(condition, what, { timeout: patience });

export const untilText = (root: ParentNode, text: string): Promise<void> =>
  waitUntil(() => textOf(root).includes(text), `"${text}"`);

export const untilHeading = (root: ParentNode, name: string): Promise<void> =>
  waitUntil(() => queryByRole(root, 'heading', name), `heading "${name}"`);

/** Until there is one alert, and it says this. */
export const untilAlert = (root: ParentNode, text = ''): Promise<void> =>
  waitUntil(() => {
    const [alert, ...others] = allByRole(root, 'alert');
    return alert && others.length === 0 && textOf(alert).includes(text);
  }, `alert "${text}"`);

export const untilFocusOn = (name: string): Promise<void> =>
  waitUntil(() => {
    const element = focused();
    return element && nameOf(element) === name;
  }, `focus on "${name}"`);
