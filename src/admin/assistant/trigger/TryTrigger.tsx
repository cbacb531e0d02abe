'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { TriggerTrial } from '../assistantApi'
import type { TriggerDraft } from './triggerDraft'

import { wordsOf } from '../../api/wordsOf'
import { tryTrigger } from '../assistantApi'
import { TriggerTrialView } from '../TriggerTrialView'
import { detectorOf, settingsOf } from './triggerDraft'

type State =
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'none' | 'working' }
  | { readonly kind: 'tried'; readonly of: string; readonly trial: TriggerTrial }

/** What a trigger as it stands in the form would have done with past messages. */
export const TryTrigger = ({
  draft,
  id,
  onTried,
}: {
  draft: TriggerDraft
  /** The stored trigger it is compared with. */
  id: string
  /** Hears which settings were tried. */
  onTried?: (settings: string) => void
}): ReactNode => {
  const [state, setState] = useState<State>({ kind: 'none' })
  const shown = JSON.stringify(settingsOf(draft)) + draft.detector
  const attempt = (): void => {
    setState({ kind: 'working' })
    tryTrigger({
      ...detectorOf(draft),
      ...(draft.channels.length === 0 ? {} : { channels: draft.channels }),
      // Where it leads does not change what it finds.
      ...{ flag: 'KB_MISS', id, isActive: true, name: 'trial', position: 0 },
      ...{ severity: 'high', teamSlug: 'trial' },
    })
      .then((trial) => {
        setState({ kind: 'tried', of: shown, trial })
        onTried?.(shown)
      })
      .catch((reason: unknown) => {
        setState({
          kind: 'failed',
          why: wordsOf(reason),
        })
      })
  }

  return (
    <div className="min-w-0 self-start rounded-lg bg-sunken p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="text-sm font-medium">Past messages</span>
        <button
          className="cw-button"
          disabled={state.kind === 'working'}
          onClick={attempt}
          type="button"
        >
          {state.kind === 'working' ? 'Trying…' : 'Try on past messages'}
        </button>
      </div>
      {state.kind === 'failed' ? (
        <div className="mt-2 text-sm text-bad" role="alert">
          {state.why}
        </div>
      ) : state.kind === 'tried' ? (
        <>
          {state.of === shown ? null : (
            <div className="mt-2 text-xs text-warn">Changed since: try it again.</div>
          )}
          <TriggerTrialView trial={state.trial} />
        </>
      ) : (
        <div className="mt-2 text-xs text-ink-2">
          Shows on which of the newest thousand messages it would fire, and on which no more.
          Changes nothing.
        </div>
      )}
    </div>
  )
}
