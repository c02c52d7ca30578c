import { register } from '../register.js';
import '../org-provider/define.js';
import { OrgCan } from './org-can.js';

register('org-can', OrgCan);
