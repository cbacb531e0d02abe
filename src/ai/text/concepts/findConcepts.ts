import { insultWords } from '../lexicons/insultWords'
import { personWords } from '../lexicons/personWords'
import { makePhraseIndex, type PhraseMatch } from '../makePhraseIndex'
import { accountConcepts } from './accountConcepts'
import { moneyConcepts } from './moneyConcepts'
import { productConcepts } from './productConcepts'
import { toneConcepts } from './toneConcepts'

const prefixed = (
  prefix: string,
  lists: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(lists).map(([name, words]) => [`${prefix} ${name}`, words]))

/**
 * What a text speaks of, in whichever of the five languages: `refund` for "money back" as for "Rückerstattung".
 * Lets a handful of examples in one language carry to the others, and label names be understood without any example.
 */
export const findConcepts: (tokens: readonly string[]) => PhraseMatch[] = makePhraseIndex({
  ...moneyConcepts,
  ...accountConcepts,
  ...productConcepts,
  ...toneConcepts,
  ...prefixed('insult', insultWords),
  ...prefixed('person', personWords),
})
