// A provider must be there before the elements inside it ask for its store.
import '../org-provider/define.js';
import { register } from '../register.js';
import { OrgInvitations } from './org-invitations.js';

register('org-invitations', OrgInvitations);
