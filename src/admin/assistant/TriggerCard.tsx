import type { ReactNode } from 'react'

import { ChevronRight } from 'lucide-react'
import { useState } from 'react'

import type { EscalationRule } from '@/domain/escalation/escalationTypes'

import type { TriggerTrial } from './assistantApi'

import { Tag } from '../parts/Tag'
import { saveTrigger, tryTrigger } from './assistantApi'
import { CheckDialog } from './check/CheckDialog'
import { useCheck } from './check/useCheck'
import { TriggerTrialView } from './TriggerTrialView'

type State =
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'idle' | 'saved' | 'working' }
  | { readonly kind: 'tried'; readonly trial: TriggerTrial }

/** One trigger: what it looks for, a try-out on past messages, and saving. */
export const TriggerCard = ({
  mayManage,
  reload,
  rule,
}: {
  mayManage: boolean
  reload: () => void
  rule: EscalationRule
}): ReactNode => {
  const stored = JSON.stringify(rule.settings, null, 2)
  const [draft, setDraft] = useState(stored)
  const [state, setState] = useState<State>({ kind: 'idle' })
  const check = useCheck()

  const withSettings = (work: (settings: unknown) => Promise<State>): void => {
    setState({ kind: 'working' })
    Promise.resolve()
      .then(() => work(JSON.parse(draft)))
      .then(setState)
      .catch((reason: unknown) => {
        setState({
          kind: 'failed',
          why:
            reason instanceof SyntaxError
              ? 'This is no valid JSON.'
              : reason instanceof Error
                ? reason.message
                : 'That did not work.',
        })
      })
  }

  return (
    <details className="group cw-panel p-4">
      <summary className="flex cursor-pointer flex-wrap items-center gap-2 text-sm">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-ink-3 transition-transform group-open:rotate-90"
        />
        <span className="font-medium">{rule.name}</span>
        <Tag tone="warn">{rule.flag}</Tag>
        <span className="text-xs text-ink-3">
          to {rule.teamSlug}, {rule.severity}
        </span>
      </summary>
      <label className="mt-3 grid gap-1 text-sm">
        <span className="font-medium">What it looks for ({rule.detector})</span>
        <textarea
          className="cw-input"
          onChange={({ target }) => {
            setDraft(target.value)
            setState({ kind: 'idle' })
          }}
          readOnly={!mayManage}
          rows={14}
          spellCheck={false}
          style={{ fontFamily: 'var(--cw-mono)', fontSize: 12, lineHeight: 1.5 }}
          value={draft}
        />
      </label>
      {mayManage ? (
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <button
            className="cw-button"
            disabled={state.kind === 'working'}
            onClick={() =>
              withSettings(async (settings) => ({
                kind: 'tried',
                trial: await tryTrigger({ ...rule, settings }),
              }))
            }
            type="button"
          >
            Try on past messages
          </button>
          <button
            className="cw-button cw-button--primary"
            disabled={state.kind !== 'tried' || draft === stored}
            onClick={() =>
              withSettings(async (settings) => {
                const values = {
                  settings: {
                    ...(settings as object),
                    ...(rule.channels === undefined ? {} : { channels: rule.channels }),
                  },
                }
                const may = await check.judge({
                  ...{ id: rule.id, kind: 'trigger', language: 'en' },
                  values,
                })

                if (!may) {
                  return { kind: 'idle' }
                }

                await saveTrigger(rule.id, values.settings)
                reload()

                return { kind: 'saved' }
              })
            }
            title={state.kind === 'tried' ? undefined : 'Try it first'}
            type="button"
          >
            Save
          </button>
          <span aria-live="polite" className="text-sm text-ink-2">
            {state.kind === 'saved' ? 'Saved.' : ''}
          </span>
        </div>
      ) : null}
      <CheckDialog check={check} verb="Save" />
      {state.kind === 'failed' ? (
        <p className="mt-2 text-sm text-bad" role="alert">
          {state.why}
        </p>
      ) : state.kind === 'tried' ? (
        <TriggerTrialView trial={state.trial} />
      ) : null}
    </details>
  )
}
