import type { ReactNode } from 'react'

import { useState } from 'react'

import type { EscalationRule } from '@/domain/escalation/escalationTypes'

import type { TriggerNames } from './useTriggerNames'

import { wordsOf } from '../../api/wordsOf'
import { saveTrigger } from '../assistantApi'
import { CheckDialog } from '../check/CheckDialog'
import { useCheck } from '../check/useCheck'
import { RouteFields } from './RouteFields'
import { draftOf, settingsOf } from './triggerDraft'
import { TriggerForm } from './TriggerForm'
import { TryTrigger } from './TryTrigger'

type State =
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'idle' | 'saved' | 'working' }

/** What a trigger looks for and where it leads, a try-out on past messages beside it, and saving. */
export const TriggerEditor = ({
  mayManage,
  names,
  reload,
  rule,
}: {
  mayManage: boolean
  names: TriggerNames
  reload: () => void
  rule: EscalationRule
}): ReactNode => {
  const stored = draftOf(rule.detector, { channels: rule.channels, ...rule.settings })
  const [draft, setDraft] = useState(stored)
  const [route, setRoute] = useState({
    flag: rule.flag,
    severity: rule.severity,
    teamSlug: rule.teamSlug,
  })
  const [tried, setTried] = useState('')
  const [state, setState] = useState<State>({ kind: 'idle' })
  const check = useCheck()
  const wording = JSON.stringify(settingsOf(draft)) + draft.detector
  const looksElsewhere = wording !== JSON.stringify(settingsOf(stored)) + stored.detector
  const leadsElsewhere =
    route.flag !== rule.flag || route.severity !== rule.severity || route.teamSlug !== rule.teamSlug
  const team = names.teams.find(({ key }) => key === route.teamSlug)
  const mustTry = looksElsewhere && tried !== wording

  const save = async (): Promise<State> => {
    const values = {
      detector: draft.detector,
      flag: route.flag,
      settings: settingsOf(draft),
      severity: route.severity,
      ...(team === undefined ? {} : { team: team.id }),
    }
    const may = await check.judge({ id: rule.id, kind: 'trigger', language: 'en', values })

    if (!may) {
      return { kind: 'idle' }
    }

    await saveTrigger(rule.id, values)
    reload()

    return { kind: 'saved' }
  }

  return (
    <>
      <div className="mt-4 grid min-w-0 gap-5 @3xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid min-w-0 content-start gap-5">
          <TriggerForm
            draft={draft}
            names={names}
            onChange={(next) => {
              setDraft(next)
              setState({ kind: 'idle' })
            }}
            readOnly={!mayManage}
          />
          <RouteFields
            onChange={(next) => {
              setRoute(next)
              setState({ kind: 'idle' })
            }}
            readOnly={!mayManage}
            route={route}
            teams={names.teams}
          />
        </div>
        {mayManage ? (
          <div className="min-w-0">
            <TryTrigger draft={draft} id={rule.id} onTried={setTried} />
          </div>
        ) : null}
      </div>
      {mayManage ? (
        <div className="mt-4 flex flex-wrap items-center gap-2 border-t border-line pt-3">
          <button
            className="cw-button cw-button--primary"
            disabled={state.kind === 'working' || mustTry || !(looksElsewhere || leadsElsewhere)}
            onClick={() => {
              setState({ kind: 'working' })
              save()
                .then(setState)
                .catch((reason: unknown) => {
                  setState({
                    kind: 'failed',
                    why: wordsOf(reason),
                  })
                })
            }}
            type="button"
          >
            Save
          </button>
          <span aria-live="polite" className="text-sm text-ink-2">
            {state.kind === 'saved'
              ? 'Saved.'
              : mustTry
                ? 'Try it on past messages before it is saved.'
                : ''}
          </span>
        </div>
      ) : null}
      <CheckDialog check={check} verb="Save" />
      {state.kind === 'failed' ? (
        <p className="mt-2 text-sm text-bad" role="alert">
          {state.why}
        </p>
      ) : null}
    </>
  )
}
