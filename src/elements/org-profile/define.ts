// A provider must be there before the elements inside it ask for its store.
import '../org-provider/define.js';
import '../org-apps/define.js';
import '../org-invitations/define.js';
import '../org-invite/define.js';
import '../org-members/define.js';
import '../org-provisioning/define.js';
import '../org-roles/define.js';
import '../org-settings/define.js';
import { register } from '../register.js';
import { OrgProfile } from './org-profile.js';

register('org-profile', OrgProfile);
