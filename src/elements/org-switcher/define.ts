// A provider must be there before the elements inside it ask for its store.
import '../org-provider/define.js';
import { register } from '../register.js';
import { OrgSwitcher } from './org-switcher.js';

register('org-switcher', OrgSwitcher);
