import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';

/** Why no Redis can be started here; `false` where one can. */
export const redisIsMissing: string | false =
  spawnSync('redis-server', ['--version']).status === 0
    ? false
    : 'redis-server is not installed (Debian: apt-get install redis-server)';

export interface RunningRedis {
  url: string;
  stop: () => Promise<void>;
}

/** A Redis of its own on a free port, or on the one given, that keeps nothing. */
export const startRedis = async (port?: number): Promise<RunningRedis> => {
  const folder = await mkdtemp(join(tmpdir(), 'orgkit-redis-'));
  const chosen = port ?? (await freePort());
  const settings = { port: chosen, bind: '127.0.0.1', save: '', appendonly: 'no', dir: folder };
  const child = spawn(
    'redis-server',
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  while (!output.includes('Ready to accept connections')) {
    const [chunk] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [
      unknown,
    ];
    if (!(chunk instanceof Buffer)) throw new Error(`redis-server ended: ${output}`);
  }
  return {
    url: `redis://127.0.0.1:${chosen}`,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
};
