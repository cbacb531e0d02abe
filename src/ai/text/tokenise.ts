const word = /[\p{L}\p{M}\p{N}_]+(?:'[\p{L}\p{M}]+)*|[!?؟]+|\p{Extended_Pictographic}|[:;]-?[()dp]/gu

/** Words of a normalised text in order: letters with apostrophes, runs of ! and ?, emoji and smileys. */
export const tokenise = (normalised: string): string[] =>
  (normalised.match(word) ?? []).map((token) => (/^[!?؟]+$/.test(token) ? token.slice(0, 2) : token))
