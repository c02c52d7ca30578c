import {
  maxDescriptionLength,
  maxLogoSize,
  maxNameLength,
  maxUrlLength,
} from '../../../api/bounds.js';
import { OrgError, type OrgErrorCode } from '../../../api/org-error.js';
import type { Organization, OrganizationUpdate } from '../../../api/types.js';
import type { MessageKey } from '../../../i18n/catalogue.js';
import type { Localize } from '../../../i18n/localize.js';
import { updateOrganization, uploadLogo } from '../../../store/organizations.js';
import { ask, tell } from '../../fire.js';
import { fieldErrorText } from '../../field-errors.js';
import type { OrgElement } from '../../org-element.js';
import { textProblem, type FieldProblem } from '../../text-rules.js';
import type { Edits, LogoField, SettingsChange, SettingsDraft } from '../settings-draft.js';

/** What the contract takes as a logo. */
const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** A write that the element asked for. */
export type Write = SettingsChange & { act: 'save' | LogoField };

/**
 * Saves what was typed, or uploads a logo, unless the host prevents it or a field is wrong, which
 * the draft then says.
 *
 * @throws OrgError for what no field is to blame for
 */
export const write = async (host: OrgElement, i18n: Localize, input: Write): Promise<void> => {
  const { act, draft } = input;
  const edits: Edits = act === 'save' ? { ...draft.edits } : { [act]: draft.edits[act] };
  draft.isSaved = false;
  try {
    const organization = await (act === 'save'
      ? save(host, i18n, input)
      : upload(host, i18n, { ...input, act }));
    if (!organization) return;
    draft.edits = without(draft.edits, edits);
    draft.isSaved = true;
    tell(host, 'org-updated', { organization });
  } catch (thrown) {
    const problems = thrown instanceof OrgError ? problemsIn(thrown, i18n, input) : {};
    if (Object.keys(problems).length === 0) throw thrown;
    draft.problems = problems;
    tell(host, 'org-error', { error: thrown as OrgError });
  }
};

const save = async (host: OrgElement, i18n: Localize, { organization, draft }: Write) => {
  const { store } = host;
  const changes = changesOf(organization, draft.edits);
  draft.problems = problemsOf(changes, i18n);
  if (Object.keys(draft.problems).length > 0) return undefined;
  // As it is saved already, there is nothing to send.
  draft.isSaved = Object.keys(changes).length === 0;
  if (!store || draft.isSaved) return undefined;
  if (!ask(host, 'org-update', { organization, changes })) return undefined;
  return updateOrganization(store, organization.id, changes);
};

const upload = async (
  host: OrgElement,
  { t }: Localize,
  { act: field, organization, draft, file }: Write & { act: LogoField },
) => {
  const { store } = host;
  if (!store || !file) return undefined;
  const problem = pictureProblem(file);
  draft.problems = problem ? { [field]: () => t(problem) } : {};
  const theme = field === 'logoUrl' ? 'light' : 'dark';
  if (problem || !ask(host, 'org-upload-logo', { organization, file, theme })) return undefined;
  return uploadLogo(store, organization.id, theme, file);
};

/** The edits that make a difference; an empty text is taken away. */
const changesOf = (organization: Organization, edits: Edits): OrganizationUpdate => {
  const changed = (Object.entries(edits) as [keyof Edits, string | boolean | undefined][])
    .map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value] as const)
    .filter(([field, value]) => value !== undefined && value !== (organization[field] ?? ''))
    .map(([field, value]) => [field, value === '' && field !== 'name' ? null : value]);
  return Object.fromEntries(changed) as OrganizationUpdate;
};

/** What was typed meanwhile stays. */
const without = (edits: Edits, saved: Edits): Edits =>
  Object.fromEntries(
    Object.entries(edits).filter(([field, value]) => value !== saved[field as keyof Edits]),
  );

/** What the contract would say of the changes. */
const problemsOf = (
  { name, description, logoUrl, darkLogoUrl }: OrganizationUpdate,
  i18n: Localize,
): SettingsDraft['problems'] => {
  const inWords = (problem: FieldProblem | undefined) =>
    problem && (() => fieldErrorText(i18n, problem));
  const ofAddress = (url: string | null | undefined) =>
    !url || (url.startsWith('https://') && URL.canParse(url))
      ? inWords(textProblem(url ?? '', 'line', maxUrlLength))
      : () => i18n.t('settings.noHttps');
  const problems = {
    name: inWords(
      name === '' ? { code: 'required' } : textProblem(name ?? '', 'line', maxNameLength),
    ),
    description: inWords(textProblem(description ?? '', 'text', maxDescriptionLength)),
    logoUrl: ofAddress(logoUrl),
    darkLogoUrl: ofAddress(darkLogoUrl),
  };
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem));
};

const pictureProblem = ({ type, size }: File): MessageKey | undefined => {
  if (!pictureTypes.includes(type)) return 'settings.noPicture';
  return size > maxLogoSize ? 'settings.tooLarge' : undefined;
};

/** What the server says of a picture. */
const pictureRefusals: { [Code in OrgErrorCode]?: MessageKey } = {
  uploads_not_configured: 'settings.noUploads',
  payload_too_large: 'settings.tooLarge',
  validation_failed: 'settings.noPicture',
};

const fields: readonly string[] = ['name', 'description', 'logoUrl', 'darkLogoUrl'];

/** The fields that the server blames. */
const problemsIn = (
  { code, fields: blamed }: OrgError,
  i18n: Localize,
  { act, draft }: Write,
): SettingsDraft['problems'] => {
  if (act !== 'save') {
    const refusal = pictureRefusals[code];
    if (code === 'uploads_not_configured') draft.canUpload = false;
    return refusal ? { [act]: () => i18n.t(refusal) } : {};
  }
  const known = blamed
    .map((problem) => [problem.pointer.slice(1), () => fieldErrorText(i18n, problem)] as const)
    .filter(([field]) => fields.includes(field));
  return Object.fromEntries(known);
};
