import type { RichDoc } from '@/domain/rich/richDoc'
import type { Channel } from '@/domain/vocabulary'

import { textFor } from '@/domain/rich/textFor'
import { textToRich } from '@/domain/rich/textToRich'

import type { Written } from './written'

/** What leaves the desk: the text without blank ends, with the signature under it. */
export const wholeOf = ({ rich, text }: Written, signature: string): Written => {
  const words = text.trim()
  const under = signature === '' ? '' : `\n\n${signature}`

  return {
    rich:
      rich === null
        ? null
        : {
            blocks: [
              ...trimBlocks(rich),
              ...(under === '' ? [] : textToRich(under.slice(1)).blocks),
            ],
          },
    text: `${words}${under}`,
  }
}

/** The words as the channel gets them: limits count these. */
export const channelText = ({ rich, text }: Written, channel: Channel): string =>
  rich === null ? text : textFor(rich, channel)

/** Blank lines at either end say nothing. */
const trimBlocks = ({ blocks }: RichDoc): RichDoc['blocks'] => {
  const isBlank = (block: RichDoc['blocks'][number] | undefined): boolean =>
    block?.kind === 'line' && block.spans.every(({ text }) => text.trim() === '')
  let from = 0
  let to = blocks.length

  while (from < to && isBlank(blocks[from])) {
    from += 1
  }

  while (to > from && isBlank(blocks[to - 1])) {
    to -= 1
  }

  return blocks.slice(from, to)
}
