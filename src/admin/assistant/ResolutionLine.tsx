import type { ReactNode } from 'react'

import type { ModeBoard } from './assistantApi'

import { asPercent } from './asPercent'

const parts = [
  { hint: 'the customer said so', key: 'confirmed', label: 'confirmed' },
  { hint: 'seven days without a word', key: 'assumed', label: 'assumed' },
  { hint: 'the customer came back within seven days', key: 'reopened', label: 'came back' },
  { hint: 'younger than seven days', key: 'waiting', label: 'too young to say' },
] as const

/** Of the cases that are old enough to say; nothing where there are none. */
const shareOf = (numbers: ModeBoard['resolution'], key: (typeof parts)[number]['key']): string => {
  const known = numbers.confirmed + numbers.assumed + numbers.reopened

  return key === 'waiting' || known === 0 ? '' : asPercent(numbers[key] / known)
}

/** What became of the cases that the assistant answered: three numbers, not one (requirement F9). */
export const ResolutionLine = (numbers: ModeBoard['resolution']): ReactNode => (
  <section aria-label="Resolution" className="cw-panel mb-4 p-4">
    <h2 className="cw-h2 mb-2">Cases it answered, last 30 days</h2>
    <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
      {parts.map(({ hint, key, label }) => (
        <div key={key}>
          <dd className="m-0 text-xl font-semibold tabular-nums">
            {numbers[key]}{' '}
            <span className="text-sm font-normal text-ink-2">{shareOf(numbers, key)}</span>
          </dd>
          <dt className="text-sm">
            {label}
            <span className="block text-xs text-ink-3">{hint}</span>
          </dt>
        </div>
      ))}
    </dl>
  </section>
)
