import type { ReactNode } from 'react'

import { useId, useState } from 'react'

import type { AssistantMode } from '@/domain/vocabulary'

import type { ModeScopeView } from './assistantApi'

import { wordsOf } from '../api/wordsOf'
import { Tag } from '../parts/Tag'
import { setMode } from './assistantApi'
import { asPercent } from './asPercent'
import { IntervalBar } from './IntervalBar'

const tones = { auto: 'good', off: 'neutral', shadow: 'neutral', suggest: 'note' } as const
const narrower: Readonly<Record<AssistantMode, AssistantMode | null>> = {
  auto: 'suggest',
  off: null,
  shadow: 'off',
  suggest: 'shadow',
}

/** One department or category, with the way up (where earned) and down. */
export const ModeRow = ({
  mayManage,
  reload,
  scope,
}: {
  mayManage: boolean
  reload: () => void
  scope: ModeScopeView
}): ReactNode => {
  const [state, setState] = useState<{ error: null | string; isWorking: boolean }>({
    error: null,
    isWorking: false,
  })
  const lower = narrower[scope.mode]
  const whyId = useId()

  const go = (mode: AssistantMode): void => {
    setState({ error: null, isWorking: true })
    setMode({ id: scope.id, kind: scope.kind, mode })
      .then(() => {
        setState({ error: null, isWorking: false })
        reload()
      })
      .catch((reason: unknown) => {
        setState({
          error: wordsOf(reason, 'The mode was not changed.'),
          isWorking: false,
        })
      })
  }

  return (
    <li className="flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-line px-4 py-2.5">
      <div className="min-w-0 flex-1 basis-52">
        <span className="font-medium break-words">{scope.name}</span>
      </div>
      <div className="w-20">
        <Tag tone={tones[scope.mode]}>{scope.mode}</Tag>
      </div>
      <div className="flex w-64 max-w-full items-center gap-3 text-sm tabular-nums">
        {scope.total === 0 ? (
          <span className="text-ink-3">Nothing compared yet</span>
        ) : (
          <>
            <IntervalBar high={scope.high} low={scope.low} />
            <span className="text-ink-2">
              {asPercent(scope.agreed / scope.total)} of {scope.total}
            </span>
          </>
        )}
      </div>
      {mayManage ? (
        <div className="flex w-80 max-w-full flex-wrap justify-end gap-2">
          {lower === null ? null : (
            <button
              aria-label={`Take ${scope.name} back to ${lower}`}
              className="cw-button"
              disabled={state.isWorking}
              onClick={() => go(lower)}
              type="button"
            >
              Back to {lower}
            </button>
          )}
          {scope.next === null ? null : (
            <button
              aria-describedby={scope.refusal === null ? undefined : whyId}
              aria-label={`Promote ${scope.name} to ${scope.next}`}
              className="cw-button"
              disabled={state.isWorking || scope.refusal !== null}
              onClick={() => {
                if (scope.next !== null) go(scope.next)
              }}
              title={scope.refusal ?? undefined}
              type="button"
            >
              Promote to {scope.next}
            </button>
          )}
        </div>
      ) : null}
      {state.error !== null ? (
        <p className="basis-full text-sm text-bad" role="alert">
          {state.error}
        </p>
      ) : scope.refusal === null || !mayManage ? null : (
        // Where nothing was compared the row says so already.
        <p className={scope.total === 0 ? 'sr-only' : 'basis-full text-xs text-ink-3'} id={whyId}>
          {scope.refusal}
        </p>
      )}
    </li>
  )
}
