/** Sets up what a story shows: the real backend over the in-memory Logto, in some state. */
import type { StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import type { LogtoDevOptions } from '../logto-dev/src/logto-dev.js';
import { byRole, queryByRole } from '../test/support/queries.js';
import { createWorld, seenBy, type Interceptor, type World } from '../test/support/world.js';

export interface Scene extends LogtoDevOptions {
  /** Username of who looks; nobody signed in when `undefined` is said. Default alice. */
  as?: string | undefined;
  /** Acme when it is left out; empty for none. */
  organizationId?: string;
  /** Changes the tenant before anything is shown. */
  prepare?: (world: World) => void | Promise<void>;
  /** What is wrong between kit and backend. */
  intercept?: Interceptor;
}

/** A story in a world of its own. */
export const scene = (
  setting: Scene,
  content: (world: World) => TemplateResult,
): Pick<StoryObj, 'loaders' | 'render'> => {
  const {
    as = 'as' in setting ? undefined : 'alice',
    organizationId,
    prepare,
    intercept,
  } = setting;
  return {
    loaders: [
      async () => {
        const world = await createWorld(setting);
        await prepare?.(world);
        world.intercept = intercept;
        return { world };
      },
    ],
    render: (_args, { loaded }) => {
      const world = loaded['world'] as World;
      return seenBy(world, { as, organizationId }, content(world));
    },
  };
};

/** Presses a button as soon as it is there. */
export const press = async (root: HTMLElement, name: string, role = 'button'): Promise<void> => {
  await until(() => queryByRole(root, role, name) !== undefined);
  byRole(root, role, name).click();
};

/** Looks again with every frame; Storybook's own limit of time ends it. */
export const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise(requestAnimationFrame);
};
