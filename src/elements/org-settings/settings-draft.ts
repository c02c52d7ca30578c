import type { Organization } from '../../api/types.js';

export type LogoField = 'logoUrl' | 'darkLogoUrl';
export type Field = 'name' | 'description' | LogoField;
export type Edits = { [Name in Field]?: string | undefined } & {
  isMfaRequired?: boolean | undefined;
};

/** What somebody is about to change of an organization; for another one there is another draft. */
export interface SettingsDraft {
  /** What was typed, over what is saved. */
  edits: Edits;
  /** What is wrong with a field, in the language of the moment. */
  problems: { [Name in Field]?: (() => string) | undefined };
  /** Whether what was typed is saved, until more is. */
  isSaved: boolean;
  /** Until the backend says that it cannot. */
  canUpload: boolean;
}

/** What can be done: save, upload a logo for a field, leave, delete. */
export type Act = 'save' | LogoField | 'leave' | 'delete';

export interface SettingsChange {
  act: Act;
  organization: Organization;
  draft: SettingsDraft;
  /** The logo to upload. */
  file: File | undefined;
}
