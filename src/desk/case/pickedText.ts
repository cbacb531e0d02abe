import type { MessageView } from '@/contracts/desk'

/** The chosen sentences as they stand in the text: what made a list or a paragraph between them stays. */
export const pickedText = (
  { sentences, text: whole }: Pick<MessageView, 'sentences' | 'text'>,
  chosen: ReadonlySet<number>,
): string => {
  let from = 0
  let picked = ''

  sentences.forEach(({ text }, at) => {
    const found = text === '' ? -1 : whole.indexOf(text, from)
    const end = found < 0 ? from : found + text.length
    const gap = found < 0 ? ' ' : (/^\s+/u.exec(whole.slice(end))?.[0] ?? ' ')
    from = end

    if (chosen.has(at)) {
      picked += text.trim() + gap
    }
  })

  return picked.trim()
}
