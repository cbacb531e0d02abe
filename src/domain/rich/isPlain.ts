import type { RichDoc, RichSpan } from './richDoc'

/** True when the text alone says everything: no mark, list, quote, code or link. */
export const isPlain = ({ blocks }: RichDoc): boolean =>
  blocks.every((block) => block.kind === 'line' && block.spans.every(isBare))

const isBare = ({ bold, code, href, italic, strike }: RichSpan): boolean =>
  bold !== true && code !== true && href === undefined && italic !== true && strike !== true
