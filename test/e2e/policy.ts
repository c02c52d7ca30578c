/** The content security policy that the README recommends, and who breaks it. */
import { readFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';

/** The policy as it stands in the README, for these origins. */
export const policyOfReadme = async (logto: string, backend: string): Promise<string> => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const [, policy] = /```http\nContent-Security-Policy:(.*?)```/s.exec(readme) ?? [];
  if (!policy) throw new Error('The README has no policy.');
  return policy
    .trim()
    .replace(/\s+/g, ' ')
    .replace('https://tenant.logto.app', new URL(logto).origin)
    .replace('https://api.example.com', new URL(backend).origin);
};

/** What pages did against their policy; nothing in a good story. */
export const violations: string[] = [];

/** Adds to `violations` what pages of this context do, from their first line on. */
export const followViolations = async (context: BrowserContext): Promise<void> => {
  await context.exposeFunction('reportViolation', (what: string) => violations.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, documentURI, sample } = event;
      const what = [effectiveDirective, blockedURI, sample, documentURI].join(' ');
      (globalThis as unknown as { reportViolation: (what: string) => void }).reportViolation(what);
    });
  });
};
