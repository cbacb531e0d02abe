'use client'

import type { ReactNode } from 'react'

import { useDocumentInfo, useField } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { isEscalationTrigger } from '@/contracts/isEscalationTrigger'

import type { TriggerDraft } from './triggerDraft'

import { FieldProblem } from '../../parts/FieldProblem'
import { useCheckedField } from '../../parts/useCheckedField'
import { draftOf, settingsOf } from './triggerDraft'
import { TriggerForm } from './TriggerForm'
import { useTriggerNames } from './useTriggerNames'
import { TryTrigger } from './TryTrigger'

/** The settings of an escalation rule as a form, with its effect on past messages beside it. */
export const TriggerField = ({
  path,
  readOnly = false,
}: {
  path: string
  readOnly?: boolean
}): ReactNode => {
  const { setValue: setDetector, value: detector } = useField<unknown>({ path: 'detector' })
  const {
    problem,
    setValue: setSettings,
    value: settings,
  } = useCheckedField({
    check: (value) => isEscalationTrigger(value, { siblingData: { detector } }),
    path,
  })
  const { id } = useDocumentInfo()
  const names = useTriggerNames()
  // What another kind does not need is not stored; it stays here, for whoever goes back to the first.
  const [last, setLast] = useState<null | TriggerDraft>(null)
  const isLast =
    last !== null &&
    last.detector === detector &&
    JSON.stringify(settingsOf(last)) === JSON.stringify(settings)
  const draft = isLast ? last : draftOf(detector, settings)

  useEffect(() => {
    // A new trigger begins as something that can be saved.
    if (detector === undefined || detector === null || detector === '') {
      setDetector('keywords', true)
      setSettings(settingsOf(draftOf('keywords', {})), true)
    }
  }, [detector, setDetector, setSettings])

  const change = (next: TriggerDraft): void => {
    setLast(next)
    if (next.detector !== detector) setDetector(next.detector)
    setSettings(settingsOf(next))
  }

  return (
    <section
      aria-label="What it looks for"
      className="cw @container mb-6 grid min-w-0 gap-3 rounded-lg border border-line p-4"
    >
      <div className="grid min-w-0 gap-5 @3xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <TriggerForm draft={draft} names={names} onChange={change} readOnly={readOnly} />
        {readOnly ? null : <TryTrigger draft={draft} id={String(id ?? 'new')} />}
      </div>
      <FieldProblem problem={problem} />
    </section>
  )
}
