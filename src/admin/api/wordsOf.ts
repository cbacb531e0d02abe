/** Why something did not work, for the person who tried: `callApi` rejects in the server's words. */
export const wordsOf = (
  reason: unknown,
  otherwise = 'The server did not answer. Try again.',
): string => (reason instanceof Error ? reason.message : otherwise)
