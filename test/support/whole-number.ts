/**
 * A whole number of the command line.
 *
 * @throws {RangeError} that names the option
 */
export const wholeNumber = (option: string, text: string): number => {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new RangeError(`--${option} must be a whole number, not "${text}".`);
};
