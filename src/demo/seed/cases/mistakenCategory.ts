import type { CaseTelling } from './caseTelling'

import { categories } from '../../content/organisation/categories'
import { demoShare } from '../demoShare'

/**
 * What triage took the case for where it was wrong and an agent corrected it before resolving it; null where it was
 * right. The less sure it was, the likelier.
 */
export const mistakenCategory = (demo: CaseTelling['demo']): null | string =>
  demo.triage === null ||
  demo.category === null ||
  demo.assigneeEmail === null ||
  !['closed', 'resolved'].includes(demo.status) ||
  demoShare(`mistaken ${demo.key}`) > (1 - demo.triage.confidence) * 0.8
    ? null
    : (othersOf(demo)[0] ?? null)

/** The other categories, those first that the model would name next. */
export const othersOf = ({ category, key }: CaseTelling['demo']): string[] =>
  categories
    .filter((one) => one.key !== category)
    .toSorted((a, b) => demoShare(`${key} ${a.key}`) - demoShare(`${key} ${b.key}`))
    .map((one) => one.key)
