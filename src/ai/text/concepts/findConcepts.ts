import { makePhraseIndex } from '../makePhraseIndex'
import { accountConcepts } from './accountConcepts'
import { moneyConcepts } from './moneyConcepts'
import { productConcepts } from './productConcepts'
import { toneConcepts } from './toneConcepts'

const index = makePhraseIndex({
  ...moneyConcepts,
  ...accountConcepts,
  ...productConcepts,
  ...toneConcepts,
})

/**
 * What a text speaks of, in whichever of the five languages: `refund` for "money back" as for "Rückerstattung".
 * Lets a handful of examples in one language carry to the others, and label names be understood without any example.
 */
export const findConcepts = (tokens: readonly string[]): string[] => index(tokens).map(({ name }) => name)
