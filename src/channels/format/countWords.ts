/** Words as a reader counts them: runs between spaces that hold a letter or a digit. An address is one word. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
