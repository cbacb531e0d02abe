const word =
  /[\p{L}\p{M}\p{N}_]+(?:'[\p{L}\p{M}]+)*|[!?؟]+|\p{Extended_Pictographic}|[:;]-?[()dp]/gu
const elision = /^([cdjlmnst]|qu)'(.+)$/

/**
 * Words of a normalised text in order: letters with apostrophes, runs of ! and ?, emoji and smileys.
 * French elisions come apart (`l'erreur` → `le`, `erreur`), else no word list would find the noun.
 */
export const tokenise = (normalised: string): string[] => {
  const tokens: string[] = []

  for (const token of normalised.match(word) ?? []) {
    const [, article, rest] = elision.exec(token) ?? []

    if (article !== undefined && rest !== undefined) {
      tokens.push(`${article}e`, rest)
    } else {
      tokens.push(/^[!?؟]/.test(token) ? token.slice(0, 2) : token)
    }
  }

  return tokens
}
