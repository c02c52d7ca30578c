import type { Organization } from '../../../api/types.js';
import type { Localize } from '../../../i18n/localize.js';
import type { OrgElement } from '../../org-element.js';

/** A way out of an organization. */
export interface Exit {
  host: OrgElement;
  i18n: Localize;
  organization: Organization;
  /** Told what to confirm once the viewer is out. */
  onOut: (text: () => string) => void;
}
