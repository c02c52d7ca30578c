import type { Connector } from '../entities.js';

const codeUsages = [
  'SignIn',
  'Register',
  'ForgotPassword',
  'Generic',
  'UserPermissionValidation',
  'BindNewIdentifier',
  'MfaVerification',
  'BindMfa',
];

/** An e-mail connector with a template for codes and one for invitations. */
export const emailConnector: Connector = {
  id: 'ihu6b72p4sde',
  connectorId: 'mock-email-service',
  type: 'Email',
  target: 'mock-mail',
  name: { en: 'Mock Mail Service' },
  description: { en: 'The description of Mock Mail Service.' },
  config: {
    apiKey: 'none',
    fromName: 'Logto test',
    fromEmail: 'no-reply@example.test',
    templates: [
      ...codeUsages.map((usageType) => ({
        type: 'text/html',
        content: '<p>Your code is {{code}}</p>',
        subject: `Logto ${usageType}`,
        usageType,
      })),
      {
        type: 'text/html',
        content:
          '<p>{{inviter.name}} invited you to <b>{{organization.name}}</b>. <a href="{{link}}">Accept the invitation</a></p>',
        subject: '{{inviter.name}} invites you to {{organization.name}}',
        usageType: 'OrganizationInvitation',
      },
    ],
  },
};
