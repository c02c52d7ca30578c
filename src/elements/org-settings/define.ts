// A provider must be there before the elements inside it ask for its store.
import '../org-provider/define.js';
import { register } from '../register.js';
import { OrgSettings } from './org-settings.js';

register('org-settings', OrgSettings);
