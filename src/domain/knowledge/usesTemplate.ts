const variable = /\{\{\s*[\w.]+\s*\}\}/gu
const marks = /[*_~`]/gu
/** From this share of its own words on, a text was written with the template. */
const leastShare = 0.5
/** Anybody writes "Hello," or "Kind regards" by themselves. */
const shortest = 12
const longestValue = 200

/**
 * Whether a sent text was written with a template: at least half of the template's own words stand in it, sentence by
 * sentence, with anything in the place of variables. So an edited reply counts, and one that kept only the greeting does not.
 */
export const usesTemplate = ({ body, text }: { body: string; text: string }): boolean => {
  const said = flat(text)
  const sentences = body
    .split(/\n+|(?<=[.!?؟。])\s+/u)
    .map(flat)
    .map((sentence) => ({ sentence, weight: sentence.replaceAll(variable, '').trim().length }))
    .filter(({ weight }) => weight >= shortest)
  const all = sentences.reduce((sum, { weight }) => sum + weight, 0)
  const kept = sentences
    .filter(({ sentence }) => standsIn({ said, sentence }))
    .reduce((sum, { weight }) => sum + weight, 0)

  return all > 0 && kept / all >= leastShare
}

const flat = (text: string): string =>
  text.replaceAll(marks, '').replaceAll(/\s+/gu, ' ').trim().toLowerCase()

/** The fixed pieces of a sentence in their order, close together. */
const standsIn = ({ said, sentence }: { said: string; sentence: string }): boolean => {
  const pieces = sentence
    .split(variable)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  const [first = '', ...others] = pieces
  let at = said.indexOf(first)

  if (at < 0) {
    return false
  }

  at += first.length

  for (const piece of others) {
    const next = said.indexOf(piece, at)

    if (next < 0 || next - at > longestValue) {
      return false
    }

    at = next + piece.length
  }

  return true
}
