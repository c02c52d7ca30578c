import type { Change, Resource } from './resource.js';

/** How a write ends whose outcome is shown already. */
export interface Expectation {
  /** The server agreed. */
  keep: () => void;
  /** The server refused: what it last said is shown again. */
  rollback: () => void;
}

const underWay = new WeakMap<object, Set<Change<unknown>>>();

/**
 * Shows what a write will bring before the server has answered, over all that is read meanwhile.
 * Several may be under way; `change` must do no harm to data that has it already.
 */
export const expect = <T>(resource: Resource<T>, change: (data: T) => T): Expectation => {
  const changes = (underWay.get(resource) ?? new Set()) as Set<Change<T>>;
  underWay.set(resource, changes);
  const expected: Change<T> = { apply: change };
  const show = () =>
    resource.showThrough({
      apply: (read) => [...changes].reduce((data, { apply }) => apply(data), read),
    });
  changes.add(expected);
  show();
  return {
    keep: () => {
      changes.delete(expected);
      resource.update(change);
    },
    rollback: () => {
      changes.delete(expected);
      show();
    },
  };
};
