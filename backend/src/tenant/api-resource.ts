import { met, missing, type Requirement, type Step, type Subject } from './requirement.js';

/** The API that users' tokens are for. */
export const apiResource: Requirement = {
  check: async (subject) => {
    const { apiResource: indicator } = subject.settings;
    const resource = await findResource(subject);
    if (resource) return [met(`API resource ${indicator}`)];
    const step: Step = {
      adds: `API resource ${indicator}`,
      run: async () => {
        await subject.api.createResource({ name: 'Organizations', indicator });
        return undefined;
      },
    };
    return [
      missing(
        `There is no API resource ${indicator}`,
        'Console → API resources → Create, or set API_RESOURCE to one that is there.',
        step,
      ),
    ];
  },
};

/** The permission without which nobody creates organizations, where one is configured. */
export const createScope: Requirement = {
  check: async (subject) => {
    const { createScope: name, apiResource: indicator } = subject.settings;
    if (name === undefined) return [];
    const resource = await findResource(subject);
    if (resource?.scopes?.some((scope) => scope.name === name))
      return [met(`Permission ${name} of the API resource`)];
    const step: Step = {
      adds: `permission ${name} of ${indicator}`,
      run: async () => {
        const { id = '' } = (await findResource(subject)) ?? {};
        await subject.api.createResourceScope(id, name);
        return `Give ${name} to a role of those who may create organizations: Console → Roles.`;
      },
    };
    return [
      missing(
        `The API resource has no permission ${name}, so nobody may create organizations`,
        'Console → API resources → Permissions → Create, or take CREATE_SCOPE out.',
        step,
      ),
    ];
  },
};

const findResource = async ({ api, settings }: Subject) =>
  (await api.listResources()).find(({ indicator }) => indicator === settings.apiResource);
