import { avatars } from './avatars.styles.js';
import { badges } from './badges.styles.js';

/** Avatars and badges. */
export const people: readonly string[] = [badges, avatars];
