'use client'

import type { ReactNode } from 'react'

import { useField } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { RuleField } from '@/domain/routing/ruleFields'

import { isValidationCheck } from '@/contracts/isValidationCheck'
import { describeCheck } from '@/domain/validation/describeCheck'
import { channelField, validationFields } from '@/domain/validation/validationFields'
import { channels } from '@/domain/vocabulary'

import type { CheckDraft } from './checkDraft'

import { channelName } from '../parts/channelName'
import { ChipRow } from '../parts/ChipRow'
import { Chips } from '../parts/Chips'
import { FieldProblem } from '../parts/FieldProblem'
import { useCheckedField } from '../parts/useCheckedField'
import { ConditionEditor } from '../routing/ConditionEditor'
import { CheckParts } from './CheckParts'
import { checkKinds, checkOf, draftOf, settingsOf } from './checkDraft'
import { readCaseFields } from './readCaseFields'

/** What a validation rule checks, chosen and typed instead of written as JSON; below it in a sentence. */
export const ValidationCheckField = ({ path }: { path: string }): ReactNode => {
  const { setValue: setCheck, value: check } = useField<unknown>({ path: 'check' })
  const {
    problem,
    setValue: setSettings,
    value: settings,
  } = useCheckedField({
    check: (value) => isValidationCheck(value, { siblingData: { check } }),
    path,
  })
  const [custom, setCustom] = useState<readonly RuleField[]>([])
  const draft = draftOf(check, settings)
  const fields = [...validationFields, ...custom]
  const nameOf = (field: string): string => {
    const label = [channelField, ...fields].find((one) => one.field === field)?.label ?? field

    return label.charAt(0).toLowerCase() + label.slice(1)
  }

  useEffect(() => {
    const stop = new AbortController()
    // Without them the fields that every message has can be chosen.
    readCaseFields(stop.signal).then(setCustom, () => undefined)

    return () => {
      stop.abort()
    }
  }, [])

  useEffect(() => {
    // A new rule begins as something that can be saved.
    if (check === undefined || check === null || check === '') setCheck('required', true)
  }, [check, setCheck])

  const change = (next: CheckDraft): void => {
    if (next.check !== check) setCheck(next.check)
    setSettings(settingsOf(next))
  }

  return (
    <section
      aria-label="What is checked"
      className="cw @container mb-6 grid min-w-0 gap-4 rounded-lg border border-line p-4"
    >
      <div>
        <div className="mb-1.5 font-medium">What is checked</div>
        <ChipRow
          isChosen={(kind) => draft.check === kind}
          label="Kind of check"
          onPick={(kind) => change({ ...draft, check: kind })}
          options={checkKinds.map(({ kind, label }) => ({ label, value: kind }))}
        />
      </div>
      <CheckParts draft={draft} fields={fields} onChange={change} />
      <Chips
        chosen={draft.channels}
        label="On which channels"
        none="None chosen: on every channel."
        onChange={(chosen) => change({ ...draft, channels: chosen })}
        options={channels.map((channel) => ({ label: channelName(channel), value: channel }))}
      />
      <div>
        <label className="flex items-center gap-2">
          <input
            checked={draft.when !== undefined}
            className="size-4 accent-accent"
            onChange={({ target }) =>
              change({ ...draft, when: target.checked ? { all: [] } : undefined })
            }
            type="checkbox"
          />
          Only for some messages
        </label>
        {draft.when === undefined ? null : (
          <div className="mt-2">
            <ConditionEditor
              conditions={draft.when}
              fields={[channelField, ...fields]}
              onChange={(when) => change({ ...draft, when })}
            />
          </div>
        )}
      </div>
      <div aria-live="polite" className="rounded-md bg-sunken px-3 py-2 text-sm text-ink-2">
        {describeCheck({
          channels: draft.channels,
          check: checkOf(draft),
          nameOf,
          when: draft.when,
        })}
      </div>
      <FieldProblem problem={problem} />
    </section>
  )
}
