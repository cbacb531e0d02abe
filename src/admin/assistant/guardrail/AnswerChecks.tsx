import type { ReactNode } from 'react'

import type { OutputCheck } from '@/domain/guardrails/guardrailTypes'

import { ChipRow } from '../../parts/ChipRow'
import { WordsByLanguage } from '../trigger/WordsByLanguage'
import { checkKinds, newCheck } from './guardrailDraft'

/** What an answer may not contain: kinds of things to switch on, some with phrases of their own. */
export const AnswerChecks = ({
  checks,
  onChange,
  readOnly,
}: {
  checks: readonly OutputCheck[]
  onChange: (checks: readonly OutputCheck[]) => void
  readOnly: boolean
}): ReactNode => {
  const isChecked = (kind: OutputCheck['kind']): boolean =>
    checks.some((check) => check.kind === kind)
  const replace = (at: number, next: OutputCheck): void => {
    onChange(checks.map((check, index) => (index === at ? next : check)))
  }

  return (
    <div className="grid min-w-0 gap-3">
      <div>
        <div className="font-medium">What an answer may not contain</div>
        <div className="text-xs text-ink-2">
          An answer that does is not sent: it becomes a draft for a person.
        </div>
      </div>
      <ChipRow
        isChosen={isChecked}
        label="What an answer may not contain"
        onPick={(kind) =>
          onChange(
            isChecked(kind)
              ? checks.filter((check) => check.kind !== kind)
              : [...checks, newCheck(kind)],
          )
        }
        options={checkKinds.map(({ kind, label, meaning }) => ({
          label,
          title: meaning,
          value: kind,
        }))}
        readOnly={readOnly}
      />
      {checks.length === 0 ? (
        <div className="text-xs text-ink-3">None chosen: answers are not checked for it.</div>
      ) : (
        <ul className="grid min-w-0 gap-4 p-0" role="list">
          {checks.map((check, at) => {
            const known = checkKinds.find(({ kind }) => kind === check.kind)

            return (
              <li
                aria-label={known?.label ?? check.kind}
                className="grid min-w-0 gap-3 rounded-md bg-sunken p-3"
                // Checks have no name of their own, and what is typed into them stands in the record.
                key={at}
              >
                <div className="text-ink-2">
                  <strong className="text-ink">{known?.label ?? check.kind}.</strong>{' '}
                  {known?.meaning ?? ''}
                </div>
                <Lists
                  check={check}
                  onChange={(next) => {
                    replace(at, next)
                  }}
                  readOnly={readOnly}
                />
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

const Lists = ({
  check,
  onChange,
  readOnly,
}: {
  check: OutputCheck
  onChange: (check: OutputCheck) => void
  readOnly: boolean
}): ReactNode =>
  check.kind === 'phrases' ? (
    <WordsByLanguage
      keywords={check.phrases}
      label="Phrases"
      noun="phrases"
      onChange={(phrases) => onChange({ ...check, phrases })}
      readOnly={readOnly}
    />
  ) : check.kind === 'phrase-pairs' ? (
    <>
      <WordsByLanguage
        isExplained={false}
        keywords={check.first}
        label="One of these"
        noun="first phrases"
        onChange={(first) => onChange({ ...check, first })}
        readOnly={readOnly}
      />
      <WordsByLanguage
        keywords={check.second}
        label="together with one of these"
        noun="second phrases"
        onChange={(second) => onChange({ ...check, second })}
        readOnly={readOnly}
      />
    </>
  ) : null
