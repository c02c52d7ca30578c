// A provider must be there before the elements inside it ask for its store.
import '../org-provider/define.js';
import { register } from '../register.js';
import { OrgProvisioning } from './org-provisioning.js';

register('org-provisioning', OrgProvisioning);
