import type * as Library from 'oidc-provider';

/** oidc-provider warns when it is loaded on Node 20, on which it works and is tested here. */
const loadQuietly = async (): Promise<typeof Library> => {
  const { warn } = console;
  console.warn = (...message: unknown[]) => {
    if (!String(message[0]).includes('Unsupported runtime')) warn(...message);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
};

export const { Provider, errors, interactionPolicy } = await loadQuietly();
