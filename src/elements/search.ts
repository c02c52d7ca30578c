/** How long nobody types before the search goes out, in ms. */
export const typingPause = 250;
