import type { RoutingReceiptView } from '@/contracts/desk'

type Candidate = RoutingReceiptView['candidates'][number]

/** Who was left out and by what, the filter that removed most first. */
export const removedByFilter = (
  candidates: readonly Candidate[],
): readonly {
  readonly filter: string
  readonly people: readonly { readonly detail: string; readonly name: string }[]
}[] => {
  const groups = new Map<string, { detail: string; name: string }[]>()

  for (const { name, removedBy, score } of candidates) {
    if (score === null) {
      const filter = removedBy?.filter ?? 'not considered'
      const people = groups.get(filter) ?? []
      people.push({ detail: removedBy?.detail ?? '', name })
      groups.set(filter, people)
    }
  }

  return [...groups]
    .map(([filter, people]) => ({ filter, people }))
    .toSorted((a, b) => b.people.length - a.people.length || a.filter.localeCompare(b.filter))
}
