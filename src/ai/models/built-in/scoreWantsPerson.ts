import { personWords } from '@/ai/text/lexicons/personWords'
import { makePhraseIndex } from '@/ai/text/makePhraseIndex'
import { normaliseText } from '@/ai/text/normaliseText'
import { tokenise } from '@/ai/text/tokenise'

import { scoreLinear } from './linear/scoreLinear'
import type { LinearModel } from './linear/types'
import { personHead } from './starterHeads'

const findPhrases = makePhraseIndex(personWords)

/**
 * 0–1: the customer wants a person. A plain request ("talk to a human") counts more than what was learned, and no
 * correction unlearns it: whoever asks outright must reach a person. `own` is what people taught, where they did.
 */
export const scoreWantsPerson = (text: string, own: LinearModel | null = null): number => {
  const asksOutright = findPhrases(tokenise(normaliseText(text))).some(({ name }) => name === '2')
  const learned =
    scoreLinear(own ?? personHead(), text).labels.find(({ label }) => label === 'yes')
      ?.confidence ?? 0

  return asksOutright ? 0.85 + 0.14 * learned : 0.8 * learned
}
