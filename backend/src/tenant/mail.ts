import * as v from 'valibot';
import { advice, met, missing, type Finding, type Requirement } from './requirement.js';
import type { LogtoConnector, TenantApi } from './tenant-api.js';

const usageType = 'OrganizationInvitation';

const Templates = v.array(v.looseObject({ usageType: v.string(), content: v.string() }));

/** As Logto's own example has it; its variables reach the mail unescaped, names come without markup. */
const invitationTemplate = {
  usageType,
  type: 'text/html',
  subject: 'You are invited to {{organization.name}}',
  content:
    '<p>You are invited to join {{organization.name}}.</p><p><a href="{{link}}">See the invitation</a></p>',
};

/** What invitations are mailed with. */
export const mail: Requirement = {
  check: async ({ api }) => {
    const connector = (await api.listConnectors()).find(({ type }) => type === 'Email');
    if (connector) return [met('E-mail connector'), checkTemplate(api, connector)];
    return [
      missing(
        'There is no e-mail connector, so invitations cannot be mailed',
        'Console → Connectors → Email connectors: choose your provider. It needs credentials of yours, so setup cannot create it.',
      ),
    ];
  },
};

const checkTemplate = (api: TenantApi, connector: LogtoConnector): Finding => {
  const inConsole = 'Console → Connectors → the e-mail connector → templates.';
  const templates = v.safeParse(Templates, connector.config['templates']);
  if (!templates.success)
    return advice(
      `The e-mail connector ${connector.connectorId} keeps its templates elsewhere`,
      `See that one is for ${usageType} and has {{link}} in it.`,
    );
  const template = templates.output.find((each) => each.usageType === usageType);
  if (!template)
    return missing(
      `The e-mail connector has no template ${usageType}, so Logto mails no invitation, and says nothing`,
      inConsole,
      {
        adds: `template ${usageType} of the e-mail connector`,
        run: async () => {
          await addTemplate(api, connector.id);
          return undefined;
        },
      },
    );
  if (!/\{\{\s*link\s*\}\}/.test(template.content))
    return missing(
      `The template ${usageType} has no {{link}}, so nobody can accept an invitation`,
      inConsole,
    );
  return met(`Template ${usageType} with {{link}}`);
};

/** The configuration is read anew: it is replaced whole, and holds the provider's credentials. */
const addTemplate = async (api: TenantApi, connectorId: string): Promise<void> => {
  const connector = (await api.listConnectors()).find(({ id }) => id === connectorId);
  const templates = v.parse(Templates, connector?.config['templates']);
  if (!connector || templates.some((each) => each.usageType === usageType)) return;
  await api.configureConnector(connectorId, {
    ...connector.config,
    templates: [...templates, invitationTemplate],
  });
};
