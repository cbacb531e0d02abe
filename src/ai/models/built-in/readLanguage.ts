import { detectLanguage, type DetectedLanguage } from '@/ai/language/detectLanguage'

import { scoreLinear } from './linear/scoreLinear'
import type { LinearModel } from './linear/types'
import { asDetected } from './trainHeads'

/** What was learned speaks only when it is this sure: it knows few texts, the statistics know the language. */
const sureEnough = 0.6

/** The language of a text: by letters and little words, or as people put it right for texts like this one. */
export const readLanguage = async ({
  own,
  text,
}: {
  own: LinearModel | null
  text: string
}): Promise<DetectedLanguage> => {
  const best = own === null ? undefined : scoreLinear(own, text).labels[0]

  return best === undefined || best.label === asDetected || best.confidence < sureEnough
    ? detectLanguage(text)
    : { code: best.label, confidence: best.confidence }
}
