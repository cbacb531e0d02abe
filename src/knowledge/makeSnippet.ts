import { findWords } from '@/domain/text/findWords'

import { analyseText } from './analyseText'

export type SnippetPart = { readonly isMatch: boolean; readonly text: string }

const longest = 240

/**
 * The part of a passage that says most of the words asked for, in pieces that are to be marked and pieces that are not.
 * Plain text: whoever shows it escapes it.
 *
 * @param stems What was looked for (`analyseText`), spellings and synonyms included.
 */
export const makeSnippet = ({
  stems,
  text,
}: {
  stems: readonly string[]
  text: string
}): readonly SnippetPart[] => {
  const wanted = new Set(stems)
  const flat = text.replaceAll(/\s+/gu, ' ').trim()
  const hits = findWords(flat).filter(({ end, start }) =>
    analyseText(flat.slice(start, end)).some((stem) => wanted.has(stem)),
  )
  const { from, to } = windowOf({ flat, hits })
  const parts: SnippetPart[] = []
  let at = from

  for (const { end, start } of hits.filter((hit) => hit.start >= from && hit.end <= to)) {
    parts.push(
      { isMatch: false, text: flat.slice(at, start) },
      { isMatch: true, text: flat.slice(start, end) },
    )
    at = end
  }

  parts.push({ isMatch: false, text: flat.slice(at, to) })

  return [
    ...(from > 0 ? [{ isMatch: false, text: '… ' }] : []),
    ...parts.filter((part) => part.text !== ''),
    ...(to < flat.length ? [{ isMatch: false, text: ' …' }] : []),
  ]
}

type Span = { readonly end: number; readonly start: number }

/** The stretch with most hits, cut between words. */
const windowOf = ({
  flat,
  hits,
}: {
  flat: string
  hits: readonly Span[]
}): { from: number; to: number } => {
  if (flat.length <= longest) {
    return { from: 0, to: flat.length }
  }

  const best = hits
    .map(({ start }) => ({
      count: hits.filter((hit) => hit.start >= start && hit.end <= start + longest - 40).length,
      start,
    }))
    .reduce((most, one) => (one.count > most.count ? one : most), { count: 0, start: 0 })
  const near = Math.max(0, Math.min(best.start - 40, flat.length - longest))
  const from = near === 0 ? 0 : flat.indexOf(' ', near) + 1
  const end = Math.min(flat.length, from + longest)

  return { from, to: end === flat.length ? end : Math.max(from + 1, flat.lastIndexOf(' ', end)) }
}
