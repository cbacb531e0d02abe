import type { ReactNode } from 'react'

import { useState } from 'react'

import type { AssistantSettings } from '@/contracts/assistantSettings'

import { wordsOf } from '../api/wordsOf'
import { saveSettings } from './assistantApi'
import { CheckDialog } from './check/CheckDialog'
import { useCheck } from './check/useCheck'
import { VoiceFields } from './VoiceFields'

const numbers = [
  {
    hint: 'Answers below it wait for a person.',
    key: 'minimumConfidence',
    label: 'Least confidence to send',
    max: 0.95,
    min: 0.3,
    step: 0.05,
  },
  {
    hint: 'Lower bound of agreement that earns drafts.',
    key: 'suggestThreshold',
    label: 'Threshold for suggest',
    max: 0.99,
    min: 0.5,
    step: 0.01,
  },
  {
    hint: 'Lower bound of agreement that earns answering alone.',
    key: 'autoThreshold',
    label: 'Threshold for auto',
    max: 0.99,
    min: 0.5,
    step: 0.01,
  },
  {
    hint: 'Fewer never take a mode away.',
    key: 'leastComparisons',
    label: 'Least comparisons',
    max: 1000,
    min: 10,
    step: 1,
  },
] as const

const switches = [
  {
    hint: 'Once a case, in their language, with the wait estimated from who is there now; no time is promised when nobody is.',
    key: 'isHoldingReplySent',
    label: 'Tell an escalated customer that a person has it',
  },
  {
    hint: 'Where no article speaks their language, a language model answers from the English ones, and a person approves each answer. Without a model, or switched off, such questions go to people.',
    key: 'isTranslating',
    label: 'Translate for customers of other languages',
  },
] as const

/** The settings, judged on the golden conversations before they hold; worse figures need a second word. */
export const SettingsForm = ({
  mayManage,
  onSaved,
  settings,
}: {
  mayManage: boolean
  onSaved: (settings: AssistantSettings) => void
  settings: AssistantSettings
}): ReactNode => {
  const [draft, setDraft] = useState(settings)
  const [state, setState] = useState<'failed' | 'idle' | 'saved' | 'working'>('idle')
  const [why, setWhy] = useState('')
  const check = useCheck()
  const isChanged = JSON.stringify(draft) !== JSON.stringify(settings)
  const change = (part: Partial<AssistantSettings>): void => {
    setDraft({ ...draft, ...part })
    setState('idle')
  }
  const fail = (reason: unknown): void => {
    setWhy(wordsOf(reason, 'The settings were not saved.'))
    setState('failed')
  }
  const save = async (): Promise<void> => {
    setState('working')
    // Thresholds of modes are no matter of answers: nothing to judge.
    const isJudged =
      draft.instructions !== settings.instructions ||
      draft.minimumConfidence !== settings.minimumConfidence ||
      draft.avoidedWords.join('\n') !== settings.avoidedWords.join('\n')
    const change = { id: null, kind: 'settings', language: 'en', values: draft } as const

    if (isJudged && !(await check.judge(change))) {
      setState('idle')

      return
    }

    await saveSettings(draft)
    onSaved(draft)
    setState('saved')
  }

  return (
    <form
      className="cw-panel grid max-w-3xl grid-cols-1 gap-4 p-4"
      onSubmit={(event) => {
        event.preventDefault()
        save().catch(fail)
      }}
    >
      <label className="grid gap-1 text-sm">
        <span className="font-medium">Instructions of the house</span>
        <textarea
          className="cw-input"
          disabled={!mayManage}
          maxLength={2000}
          rows={6}
          onChange={({ target }) => change({ instructions: target.value })}
          value={draft.instructions}
        />
        <span className="text-xs text-ink-3">
          Told to a language model beside its own rules, for example tone and words of the house.
          The built-in engine only quotes and needs none.
        </span>
      </label>
      <VoiceFields change={change} draft={draft} mayManage={mayManage} />
      {switches.map(({ hint, key, label }) => (
        <label className="flex items-start gap-2 text-sm" key={key}>
          <input
            checked={draft[key]}
            className="mt-0.5 size-4 shrink-0"
            disabled={!mayManage}
            onChange={({ target }) => change({ [key]: target.checked })}
            type="checkbox"
          />
          <span className="grid gap-1">
            <span className="font-medium">{label}</span>
            <span className="text-xs text-ink-3">{hint}</span>
          </span>
        </label>
      ))}
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        {numbers.map(({ hint, key, label, ...limits }) => (
          <label className="grid content-start gap-1 text-sm" key={key}>
            <span className="font-medium">{label}</span>
            <input
              {...limits}
              className="cw-input"
              disabled={!mayManage}
              onChange={({ target }) => change({ [key]: target.valueAsNumber })}
              required
              type="number"
              value={Number.isNaN(draft[key]) ? '' : draft[key]}
            />
            <span className="text-xs text-ink-3">{hint}</span>
          </label>
        ))}
      </div>
      <CheckDialog check={check} verb="Save" />
      {state === 'failed' ? (
        <p className="text-sm text-bad" role="alert">
          {why}
        </p>
      ) : null}
      {mayManage ? (
        <div className="flex flex-wrap items-center gap-2">
          <button
            className="cw-button cw-button--primary"
            disabled={!isChanged || state === 'working'}
            type="submit"
          >
            Save
          </button>
          <span aria-live="polite" className="text-sm text-ink-2">
            {state === 'saved' ? 'Saved.' : ''}
          </span>
        </div>
      ) : null}
    </form>
  )
}
