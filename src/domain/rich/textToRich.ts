import type { RichDoc } from './richDoc'

/** Plain text, line by line. `richToText` gives back exactly the same. */
export const textToRich = (text: string): RichDoc => ({
  blocks: text
    .split('\n')
    .map((line) => ({ kind: 'line', spans: line === '' ? [] : [{ text: line }] })),
})
