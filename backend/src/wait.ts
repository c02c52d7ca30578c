/** @param time milliseconds */
export const wait = (time: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, time));
