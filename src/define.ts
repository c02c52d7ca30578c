/** Registers every element. */
import './elements/org-provider/define.js';
import './elements/org-can/define.js';
import './elements/org-create/define.js';
import './elements/org-invitations/define.js';
import './elements/org-invite/define.js';
import './elements/org-join/define.js';
import './elements/org-members/define.js';
import './elements/org-roles/define.js';
import './elements/org-profile/define.js';
import './elements/org-settings/define.js';
import './elements/org-switcher/define.js';
import './elements/org-provisioning/define.js';
import './elements/org-apps/define.js';
