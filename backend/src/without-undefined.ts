type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the properties that are undefined, which say nothing. */
export const withoutUndefined = <T extends object>(source: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
