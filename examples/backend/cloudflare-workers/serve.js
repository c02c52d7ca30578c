/** Runs the worker on this machine, as `wrangler dev` would. */
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';

const { outputFiles } = await build({
  entryPoints: ['cloudflare-workers/worker.js'],
  bundle: true,
  format: 'esm',
  conditions: ['workerd', 'worker'],
  write: false,
});

const miniflare = new Miniflare({
  modules: true,
  script: outputFiles[0].text,
  compatibilityDate: '2026-04-01',
  bindings: process.env,
  port: Number(process.env.PORT),
});
await miniflare.ready;
