import { describe, expect, test } from 'vitest'

import { rowsInView } from './rowsInView'

describe('H1: the list draws only the rows that are seen', () => {
  test.each([
    ['at the top', { count: 1_000_000, height: 800, rowHeight: 80, top: 0 }, { end: 16, start: 0 }],
    [
      'far down a million',
      { count: 1_000_000, height: 800, rowHeight: 80, top: 40_000_040 },
      { end: 500_017, start: 499_994 },
    ],
    ['at the end', { count: 30, height: 800, rowHeight: 80, top: 1600 }, { end: 30, start: 14 }],
    ['fewer rows than fit', { count: 3, height: 800, rowHeight: 80, top: 0 }, { end: 3, start: 0 }],
    ['none', { count: 0, height: 800, rowHeight: 80, top: 0 }, { end: 0, start: 0 }],
    // A filter shortened the list while it was scrolled down; the browser moves the window a moment later.
    ['beyond the end', { count: 5, height: 80, rowHeight: 80, top: 4000 }, { end: 5, start: 4 }],
  ])('%s', (_name, view, rows) => {
    expect(rowsInView(view)).toEqual(rows)
  })
})
