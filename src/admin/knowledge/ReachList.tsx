import type { ReactNode } from 'react'

import type { ReviewState } from './reviewApi'

const places: Readonly<Record<string, { many: string; one: string; path: string }>> = {
  article: { many: 'articles', one: 'article', path: 'articles' },
  'escalation-rule': { many: 'rules', one: 'rule', path: 'escalation-rules' },
  guardrail: { many: 'rules', one: 'rule', path: 'guardrails' },
  macro: { many: 'macros', one: 'macro', path: 'macros' },
  'routing-rule': { many: 'rules', one: 'rule', path: 'routing-rules' },
  template: { many: 'templates', one: 'template', path: 'templates' },
}

/** What kind of thing names an article: `rule`, `template`. */
export const placeWords = (kind: string): string => places[kind]?.one ?? kind

/** `used in 412 answers last month, by 7 rules and 2 templates`. */
export const reachWords = ({ links, use }: Pick<ReviewState, 'links' | 'use'>): string => {
  const counts = new Map<string, number>()

  for (const { kind } of links) {
    const word = places[kind]?.many ?? kind
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }

  const by = [...counts].map(([word, count]) =>
    count === 1 ? `1 ${word.slice(0, -1)}` : `${String(count)} ${word}`,
  )
  const answers = use?.answers ?? 0

  return `Used in ${answers === 1 ? '1 answer' : `${String(answers)} answers`} last month${
    by.length === 0 ? '' : `, by ${by.join(', ')}`
  }`
}

/** `Helped 12 of 15 customers who said so (80 %).` */
const successWords = ({
  helpful,
  notHelpful,
}: Pick<NonNullable<ReviewState['use']>, 'helpful' | 'notHelpful'>): string => {
  const all = helpful + notHelpful

  return `Helped ${String(helpful)} of ${String(all)} customers who said so (${String(Math.round((100 * helpful) / all))} %).`
}

/** How far a change of an article reaches, before anybody unpublishes or deletes it. */
export const ReachList = ({
  links,
  use,
}: {
  links: ReviewState['links']
  use: NonNullable<ReviewState['use']>
}): ReactNode => (
  <div className="mb-4 grid gap-1 border-t border-line pt-3">
    <strong>{reachWords({ links, use })}.</strong>
    <span className="text-xs text-ink-2">
      {use.sent} read by customers in {use.cases} {use.cases === 1 ? 'case' : 'cases'}, {use.ever}{' '}
      since it exists. Unpublish or delete it, and these lose it at once.
    </span>
    {use.helpful + use.notHelpful === 0 ? null : (
      <span className="text-xs text-ink-2">{successWords(use)}</span>
    )}
    {links.length === 0 ? null : (
      <ul className="grid gap-1 text-xs">
        {links.map(({ id, kind, name }) => (
          <li key={`${kind} ${id}`}>
            <span className="text-ink-2">{placeWords(kind)}</span>{' '}
            <a
              className="text-accent-text hover:underline"
              href={`/admin/collections/${places[kind]?.path ?? 'articles'}/${id}`}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    )}
  </div>
)
