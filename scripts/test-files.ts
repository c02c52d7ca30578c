/** Runs test files in this process, one after the other, each as a suite of its own. */
import { suite } from 'node:test';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await load(file);

/** Resolves once the file is read, so that the tests and hooks of the next one are in its own suite. */
function load(file: string): Promise<void> {
  return new Promise((resolve) => {
    suite(file, async () => {
      await import(pathToFileURL(file).href).finally(resolve);
    });
  });
}
