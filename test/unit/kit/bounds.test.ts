import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import {
  maxDescriptionLength,
  maxLogoSize,
  maxMessageLength,
  maxNameLength,
  maxPage,
  maxPageSize,
  maxSearchLength,
  maxUrlLength,
} from '../../../src/api/bounds.js';
import { maxAddressLength } from '../../../src/elements/org-invite/on-demand/addresses.js';
import { batchSize } from '../../../src/elements/org-invite/on-demand/invitation-sender.js';

interface Schema {
  description?: string;
  maxLength?: number;
  maximum?: number;
  maxItems?: number;
  items?: Schema;
}

const { components } = parse(
  readFileSync(new URL('../../../contract/openapi.yaml', import.meta.url), 'utf8'),
) as {
  components: {
    parameters: Record<string, { name: string; schema: Schema }>;
    schemas: Record<string, { properties?: Record<string, Schema> }>;
  };
};

/** What the contract says of a parameter, or of a field such as `AppCreate.name`. */
const inContract = (path: string): Schema => {
  const [schema = '', field = ''] = path.split('.');
  const parameter = Object.values(components.parameters).find(({ name }) => name === path);
  const found = components.schemas[schema]?.properties?.[field] ?? parameter?.schema;
  assert.ok(found, `${path} is not in the contract`);
  return found;
};

describe('the kit knows from the contract', () => {
  const lengths = {
    q: maxSearchLength,
    'OrganizationCreate.name': maxNameLength,
    'OrganizationUpdate.name': maxNameLength,
    'AppCreate.name': maxNameLength,
    'OrganizationCreate.description': maxDescriptionLength,
    'OrganizationUpdate.description': maxDescriptionLength,
    'OrganizationUpdate.logoUrl': maxUrlLength,
    'OrganizationUpdate.darkLogoUrl': maxUrlLength,
    'InvitationsCreate.message': maxMessageLength,
  };
  for (const [path, length] of Object.entries(lengths)) {
    test(`how long ${path} may be`, () => assert.equal(length, inContract(path).maxLength));
  }

  test('how large a page may be, and the number of the last', () => {
    assert.equal(maxPageSize, inContract('pageSize').maximum);
    assert.equal(maxPage, inContract('page').maximum);
  });

  test('how large a logo may be', () => {
    const [, mebibytes] = /at most (\d+) MiB/.exec(inContract('LogoUpload.file').description!)!;
    assert.equal(maxLogoSize, Number(mebibytes) * 1024 * 1024);
  });
});

test('the kit sends no more invitations at once, and no longer addresses, than the contract takes', () => {
  const { maxItems, items } = inContract('InvitationsCreate.invitees');
  assert.ok(batchSize <= maxItems!);
  assert.ok(maxAddressLength <= items!.maxLength!);
});
