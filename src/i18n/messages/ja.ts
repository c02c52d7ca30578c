import type { Messages } from '../catalogue.js';
import { en } from './en.js';

export const ja: Messages = en;
