import type { TemplateResult } from 'lit/html.js';
import type { ReceivedInvitation } from '../../api/types.js';
import { avatar } from '../../templates/avatar.js';

/** The logo of an organization, or its initials. */
export const logo = ({ id, name, logoUrl }: ReceivedInvitation['organization']): TemplateResult =>
  avatar({ id, name, url: logoUrl, shape: 'square' });
