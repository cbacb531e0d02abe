import { expect, test } from 'vitest'

import { hitPattern } from './hitPattern'

const hits = (q: string, text: string): string[] => text.match(hitPattern(q) ?? /(?!)/u) ?? []

test.each([
  ['refund invoice', 'Refund of the invoices, no prefund', ['Refund', 'invoice']],
  ['über', 'Über uns, darüber', ['Über']],
  ['INV-77', 'See INV-7788 (INV 77)', ['INV-77']],
  ['a+b (c)', 'a+b', ['a+b']],
  ['CW-10427', 'Merged into CW-10427', ['CW-10427']],
  ['  –  ', 'nothing – to mark', []],
])('H1: a search for %j marks in %j where its words begin', (q, text, found) => {
  expect(hits(q, text)).toEqual(found)
})
