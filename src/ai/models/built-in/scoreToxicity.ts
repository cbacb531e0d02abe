import { insultWords } from '@/ai/text/lexicons/insultWords'
import { makePhraseIndex } from '@/ai/text/makePhraseIndex'
import { normaliseText } from '@/ai/text/normaliseText'
import { tokenise } from '@/ai/text/tokenise'

const findInsults = makePhraseIndex(insultWords)
const masked = /(?<![\p{L}\d])[a-z]{1,2}[*#@$]{2,}/u
const aimed = /\b(?:you|your|u|ihr|du|euch|sie|usted(?:es)?|tu|vous|toi|انت|انتم)\b/u

/** 0–1: insults or threats, by our own word list in five languages, masked words (`f***`) and whom they aim at. */
export const scoreToxicity = (text: string): number => {
  const normalised = normaliseText(text)
  const tokens = tokenise(normalised)
  const weight = findInsults(tokens).reduce((sum, { name }) => sum + Number(name), 0)
  const hidden = masked.test(normalised) ? 1.5 : 0

  if (weight + hidden === 0) {
    return 0.02
  }

  const sum = weight + hidden + (aimed.test(normalised) ? 0.5 : 0)
  // One strong insult lies above one half, one mild word clearly below.
  return 1 / (1 + Math.exp(-1.6 * (sum - 1.75)))
}
