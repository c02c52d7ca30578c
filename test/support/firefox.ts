import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** As Linux distributions and Mozilla's packages call it. */
const names = ['firefox', 'firefox-esr'];

/** The Firefox of this machine, if any: `FIREFOX_PATH`, or the one on the `PATH`. */
export function findFirefox(): string | undefined {
  const { FIREFOX_PATH, PATH = '' } = process.env;
  const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return FIREFOX_PATH ?? onPath.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
