/** How long nobody types before the search goes out, in ms. */
export const typingPause = 250;

/** Characters that the contract lets a search have. */
export const maxSearchLength = 256;
