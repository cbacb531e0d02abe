import type { RichBlock, RichDoc } from './richDoc'

/** The mail that sends a case on: the comment, a line, then each message with its author and moment as a quote. */
export const forwardDoc = ({
  comment,
  history,
  subject,
}: {
  comment: RichDoc
  /** Newest first. */
  history: readonly { readonly at: Date; readonly author: string; readonly text: string }[]
  subject: string
}): RichDoc => ({
  blocks: [
    ...comment.blocks,
    blank,
    line(`---------- Forwarded: ${subject} ----------`),
    ...history.flatMap(({ at, author, text }): RichBlock[] => [
      blank,
      { kind: 'line', spans: [{ bold: true, text: author }, { text: `, ${momentOf(at)}:` }] },
      { kind: 'quote', spans: [{ text }] },
    ]),
  ],
})

const blank: RichBlock = { kind: 'line', spans: [] }
const line = (text: string): RichBlock => ({ kind: 'line', spans: [{ text }] })
const momentOf = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
