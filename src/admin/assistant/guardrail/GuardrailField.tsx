'use client'

import type { ReactNode } from 'react'

import { useField } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { isGuardrail } from '@/contracts/isGuardrail'
import { conductRules } from '@/domain/guardrails/guardrailTypes'

import type { GuardrailDraft } from './guardrailDraft'

import { ChipRow } from '../../parts/ChipRow'
import { FieldProblem } from '../../parts/FieldProblem'
import { useCheckedField } from '../../parts/useCheckedField'
import { useTriggerNames } from '../trigger/useTriggerNames'
import { AnswerChecks } from './AnswerChecks'
import { conductNames, draftOf, settingsOf, sideOf } from './guardrailDraft'
import { MessageWords } from './MessageWords'

/** The settings of a guardrail as a form: what it looks for in messages, and what an answer may not contain. */
export const GuardrailField = ({
  path,
  readOnly = false,
}: {
  path: string
  readOnly?: boolean
}): ReactNode => {
  const { problem, setValue, value } = useCheckedField({ check: isGuardrail, path })
  const { setValue: setSide, value: side } = useField<unknown>({ path: 'side' })
  const { setValue: setTeam } = useField<unknown>({ path: 'team' })
  const names = useTriggerNames()
  // What is switched off is not stored; it stays here, for whoever switches it on again.
  const [last, setLast] = useState<GuardrailDraft | null>(null)
  const isLast = last !== null && JSON.stringify(settingsOf(last)) === JSON.stringify(value)
  const draft = isLast ? last : draftOf(value)

  useEffect(() => {
    // A new guardrail begins as one that checks answers.
    if (side === undefined || side === null || side === '') {
      const fresh = draftOf({})
      setSide(sideOf(fresh), true)
      setValue(settingsOf(fresh), true)
    }
  }, [setSide, setValue, side])

  const change = (next: GuardrailDraft): void => {
    setLast(next)
    setValue(settingsOf(next))
    setSide(sideOf(next))

    // The team stands in a field of its own too, where lists can show and filter by it.
    if (next.teamSlug !== draft.teamSlug || next.handsOver !== draft.handsOver) {
      const team = names.teams.find(({ key }) => key === next.teamSlug)
      setTeam(next.handsOver ? (team?.id ?? null) : null)
    }
  }

  return (
    <section
      aria-label="What it holds"
      className="cw mb-6 grid min-w-0 gap-5 rounded-lg border border-line p-4 text-sm"
    >
      <ChipRow
        isChosen={(kind) => (draft.conduct === undefined ? 'never' : 'always') === kind}
        label="Kind of rule"
        onPick={(kind) =>
          change({
            ...draft,
            conduct: kind === 'never' ? undefined : (draft.conduct ?? conductRules[0]),
          })
        }
        options={[
          { label: 'Something it never does', value: 'never' },
          { label: 'Something it always does', value: 'always' },
        ]}
        readOnly={readOnly}
      />
      {draft.conduct === undefined ? (
        <>
          <MessageWords draft={draft} onChange={change} readOnly={readOnly} teams={names.teams} />
          <AnswerChecks
            checks={draft.output}
            onChange={(output) => change({ ...draft, output })}
            readOnly={readOnly}
          />
        </>
      ) : (
        <div className="grid gap-2">
          <div className="font-medium">Which rule of conduct</div>
          <ChipRow
            isChosen={(conduct) => draft.conduct === conduct}
            label="Which rule of conduct"
            onPick={(conduct) => change({ ...draft, conduct })}
            options={conductRules.map((rule) => ({ label: conductNames[rule], value: rule }))}
            readOnly={readOnly}
          />
          <div className="text-xs text-ink-3">
            Checked on every answer before it leaves. Switch this record off and it is held no more;
            without a record it is always held.
          </div>
        </div>
      )}
      <FieldProblem problem={problem} />
    </section>
  )
}
