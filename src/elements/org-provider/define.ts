import { register } from '../register.js';
import { OrgProvider } from './org-provider.js';

register('org-provider', OrgProvider);
