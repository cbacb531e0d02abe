import type { ReactNode } from 'react'

import { ArrowRight } from 'lucide-react'

import type { TriageReport } from '@/contracts/triageReport'
import type { CorrectableLabel } from '@/domain/triage/corrections'

import { moodOf } from '@/domain/triage/moods'

const labelNames: Readonly<Record<CorrectableLabel, string>> = {
  category: 'Category',
  intent: 'Intent',
  language: 'Language',
  priority: 'Priority',
  sentiment: 'Mood',
  wantsPerson: 'Wants a person',
}

/** What people correct most often, with the newest cases in which they did. */
export const CorrectedPanel = ({
  categories,
  corrected,
}: {
  categories: TriageReport['confusion']['labels']
  corrected: TriageReport['corrected']
}): ReactNode => {
  const names = new Map(categories.map(({ key, name }) => [key, name]))

  return (
    <section aria-label="Most often corrected" className="cw-panel p-4">
      <h2 className="cw-h2">Most often corrected</h2>
      {corrected.length === 0 ? (
        <div className="mt-2 text-sm text-ink-2">
          Nobody corrected anything yet. In a case, press Shift and C, P, M, L, I or H, or the
          pencil beside a label.
        </div>
      ) : (
        <ol className="mt-2 flex flex-col">
          {corrected.map(({ cases, count, from, label, to }) => (
            <li
              className="flex gap-3 border-t border-line py-2 text-sm first:border-t-0"
              key={`${label} ${from} ${to}`}
            >
              <span className="w-9 shrink-0 text-end font-semibold tabular-nums">{count} ×</span>
              <span className="min-w-0 flex-1">
                <span className="text-ink-3">{labelNames[label]}</span>{' '}
                <span className="line-through decoration-ink-3">{wordsOf(label, from, names)}</span>{' '}
                <ArrowRight aria-label="became" className="inline size-3.5 text-ink-3" />{' '}
                <span className="font-medium">{wordsOf(label, to, names)}</span>
                <span className="flex flex-col">
                  {cases.map(({ number, subject }) => (
                    <a
                      className="cw-link min-h-6 truncate text-xs leading-6"
                      dir="auto"
                      href={`/desk/cases/${number}`}
                      key={number}
                    >
                      {subject.trim() === '' ? `${number}, no subject` : subject}
                    </a>
                  ))}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const languageNames = new Intl.DisplayNames(['en'], { fallback: 'code', type: 'language' })

const wordsOf = (
  label: CorrectableLabel,
  value: string,
  names: ReadonlyMap<string, string>,
): string => {
  switch (label) {
    case 'sentiment':
      return moodOf(Number(value)).label
    case 'wantsPerson':
      return value === 'true' ? 'yes' : value === 'false' ? 'no' : value
    case 'category':
      return names.get(value) ?? value.replaceAll('-', ' ')
    case 'language':
      return languageNames.of(value) ?? value
    default:
      return value.replaceAll('-', ' ')
  }
}
