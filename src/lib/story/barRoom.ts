/**
 * As many chapters as the top bar shows in a row: so many numerals, each as wide as a finger needs (24 px), have room
 * beside the switches on a phone of 320 px. More would have to be scrolled sideways to be found.
 */
export const chaptersInBar = 7;
