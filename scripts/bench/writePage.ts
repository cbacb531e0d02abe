import { existsSync, readFileSync, writeFileSync } from 'node:fs'

import { readSections, renderPage } from './renderPage'
import type { Section } from './types'

const page = 'docs/benchmarks.md'

/** Puts new figures into docs/benchmarks.md; parts that did not run this time keep theirs. */
export const writePage = (fresh: readonly Section[]): void => {
  const kept = (existsSync(page) ? readSections(readFileSync(page, 'utf8')) : []).filter(
    ({ id }) => !fresh.some((section) => section.id === id),
  )
  writeFileSync(page, renderPage([...kept, ...fresh]))
}
