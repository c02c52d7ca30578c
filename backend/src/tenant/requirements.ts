import { managementAccess, reachable } from './access.js';
import { apiResource, createScope } from './api-resource.js';
import { mail } from './mail.js';
import { configuredPages, singlePageApp } from './pages.js';
import { advice, met, missing, type Requirement } from './requirement.js';
import { creatorRole, furtherRoles, permissions } from './template.js';

/** Where logos go that are uploaded. */
const storage: Requirement = {
  check: async ({ api }) => {
    const { status } = await api.getStorageStatus();
    if (status === 'ready') return [met('Storage for logos')];
    return [
      advice(
        'Logto has no storage, so logos cannot be uploaded',
        'A self-hosted Logto takes one with its storage provider settings. Addresses of logos work without.',
      ),
    ];
  },
};

const magicLinks: Requirement = {
  check: async ({ api, settings }) => {
    if (!settings.magicLinks) return [];
    if (await api.hasOneTimeTokens()) return [met('One-time tokens for MAGIC_LINKS')];
    return [
      missing(
        'This Logto has no one-time tokens, which MAGIC_LINKS needs',
        'Upgrade Logto, or take MAGIC_LINKS out.',
      ),
    ];
  },
};

/** All that a tenant must have, each after what it builds on. */
export const requirements: readonly Requirement[] = [
  configuredPages,
  reachable,
  managementAccess,
  apiResource,
  createScope,
  permissions,
  creatorRole,
  furtherRoles,
  mail,
  singlePageApp,
  storage,
  magicLinks,
];
