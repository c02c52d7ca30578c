// A provider must be there before the elements inside it ask for its store.
import '../org-provider/define.js';
import { register } from '../register.js';
import { OrgRoles } from './org-roles.js';

register('org-roles', OrgRoles);
