/** A promise that the test resolves. */
export const deferred = () => {
  let resolve = () => {};
  const promise = new Promise<undefined>((settle) => {
    resolve = () => {
      settle(undefined);
    };
  });
  return { promise, resolve };
};
