/** Bounds of the contract that the kit knows; `test/unit/kit/bounds.test.ts` holds them to it. */

/** Number of the last page that can be asked for. */
export const maxPage = 1_000_000;
/** Entries of a page. */
export const maxPageSize = 100;
/** Characters of a search. */
export const maxSearchLength = 256;
/** Characters of the name of an organization or an app. */
export const maxNameLength = 128;
/** Characters of the description of an organization. */
export const maxDescriptionLength = 256;
/** Characters of the address of a logo. */
export const maxUrlLength = 2048;
/** Bytes of a logo. */
export const maxLogoSize = 1024 * 1024;
/** Characters of the message in an invitation. */
export const maxMessageLength = 500;
