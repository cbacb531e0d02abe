import { feelingOfWords, scoreSentiment } from '@/ai/text/lexicons/scoreSentiment'
import { normaliseText } from '@/ai/text/normaliseText'

import { scoreLinear } from './linear/scoreLinear'
import type { LinearModel } from './linear/types'
import { sentimentHead } from './starterHeads'

/** With so many corrected moods what was learned counts half as much again as before, and the word list half as much. */
const halfTaught = 30
const starterMoods: Readonly<Record<string, number>> = { negative: 0, neutral: 0.5, positive: 1 }

/**
 * The mood of a text, 0 furious to 1 delighted: partly the word list, partly learned; where the list knows no word, the
 * learned part speaks more quietly. `own` is what people taught: the more, the more it counts.
 */
export const readMood = ({ own, text }: { own: LinearModel | null; text: string }): number => {
  const learned = scoreLinear(own ?? sentimentHead(), text).labels.reduce(
    (sum, { confidence, label }) => sum + confidence * (starterMoods[label] ?? Number(label)),
    0,
  )
  const untaught = halfTaught / (halfTaught + (own?.examples ?? 0))
  const list = 0.6 * untaught
  const hasFeeling = feelingOfWords(normaliseText(text)).length > 0

  return hasFeeling
    ? list * scoreSentiment(text) + (1 - list) * learned
    : 0.5 + (1 - 0.4 * untaught) * (learned - 0.5)
}
