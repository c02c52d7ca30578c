/** The page that `members.ts` measures; which organization and how many rows is in its query. */
import '../src/elements/org-members/define.js';
import { OrgMembers } from '../src/elements/org-members/org-members.js';
import { OrgProvider } from '../src/elements/org-provider/org-provider.js';

declare global {
  /** Asks the measuring process for an access token. */
  function issueToken(organizationId: string | undefined): Promise<string>;
}

const query = new URLSearchParams(location.search);

const members = new OrgMembers();
members.pageSize = Number(query.get('rows'));

const provider = new OrgProvider();
provider.backendUrl = 'http://backend.localhost';
provider.organizationId = query.get('organization') ?? '';
provider.tokens = {
  getUserToken: () => globalThis.issueToken(undefined),
  getOrganizationToken: globalThis.issueToken,
  forget: async () => undefined,
};

provider.append(members);
document.body.append(provider);
