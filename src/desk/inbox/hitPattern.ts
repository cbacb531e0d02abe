/**
 * What a search found, as a pattern over texts: each word of it where a word begins, as the server looks them up. Null
 * for a search without words.
 */
export const hitPattern = (q: string): null | RegExp => {
  const words = q
    .split(/[\s'\\]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 8)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))

  return words.length === 0
    ? null
    : new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})`, 'giu')
}
