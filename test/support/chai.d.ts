import '@open-wc/testing';

declare global {
  namespace Chai {
    interface Equal {
      /** Says first that `.equal()` answers at once; a snapshot plugin types it as a promise. */
      (value: unknown, message?: string): Assertion;
    }
  }
}
