import { expect, expectProblem, expectStatus } from '../exchange.js';
import type { Stage } from '../stage.js';
import type { Rule } from './rule.js';

/** Rules of what happens by itself: membership by e-mail domain, and apps. */
export const machineRules: Rule[] = [
  {
    says: 'E-mail domains are kept in lower case; those that anybody can use are refused',
    try: async (stage) => {
      const set = (emailDomains: string[]) =>
        stage.call('PUT', `/organizations/${stage.organizationId}/provisioning`, {
          ...asAdmin(stage),
          body: { emailDomains, roleIds: [] },
        });
      const domain = `conformance-${stage.run}.example.com`;
      const kept = await set([domain.toUpperCase()]);
      expect(kept.body?.emailDomains?.join() === domain, domain, kept);
      expectProblem(await set(['gmail.com']), 422, 'validation_failed');
      expectStatus(await set([]), 200);
    },
  },
  {
    says: 'The secret of an app is shown once, and the app goes for good',
    try: async (stage) => {
      const path = `/organizations/${stage.organizationId}/apps`;
      const body = { name: `Conformance ${stage.run}`, roleIds: [] };
      const created = await stage.call('POST', path, { ...asAdmin(stage), body });
      expectStatus(created, 201);
      const { id = '', secret = '' } = created.body ?? {};
      expect(secret !== '', 'a secret', created);
      const list = () => stage.call('GET', `${path}?pageSize=100`, asAdmin(stage));
      const listed = await list();
      expect(listed.text.includes(id), 'the app in the list', listed);
      expect(!listed.text.includes(secret), 'a list without secrets', listed);
      expectStatus(await stage.call('DELETE', `${path}/${id}`, asAdmin(stage)), 204);
      const left = await list();
      expect(!left.text.includes(id), 'a list without the app', left);
    },
  },
];

const asAdmin = ({ admin, organizationId }: Stage) => ({ as: admin, in: organizationId });
