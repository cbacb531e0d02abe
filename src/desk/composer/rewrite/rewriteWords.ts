import type { Rewritten } from '@/contracts/deskAgent'

/** What to look at in a text that a model wrote anew: numbers and addresses that came or went. */
export const changedFacts = ({ added, lost }: Pick<Rewritten, 'added' | 'lost'>): null | string => {
  const said = [
    ...(added.length === 0 ? [] : [`new in it: ${added.join(', ')}`]),
    ...(lost.length === 0 ? [] : [`gone from it: ${lost.join(', ')}`]),
  ]

  return said.length === 0 ? null : `Check it: ${said.join('; ')}.`
}
