import type { ReactNode } from 'react'

import { useState } from 'react'

import { wordsOf } from '../api/wordsOf'
import { Notice } from '../parts/Notice'
import { Shimmer } from '../parts/Shimmer'
import { requestEvaluation } from './assistantApi'
import { EvaluationChart } from './EvaluationChart'
import { EvaluationMisses } from './EvaluationMisses'
import { EvaluationProgress } from './EvaluationProgress'
import { EvaluationTable } from './EvaluationTable'
import { LoadFailed } from '../parts/LoadFailed'
import { useEvaluations } from './useEvaluations'

/** The golden conversations, run on demand, with their history (requirement F10). */
export const EvaluationPanel = ({ mayManage }: { mayManage: boolean }): ReactNode => {
  const { loaded, reload } = useEvaluations()
  const [error, setError] = useState<null | string>(null)

  if (loaded.kind === 'failed') {
    return <LoadFailed reload={reload} what="The evaluations" why={loaded.why} />
  }

  if (loaded.kind === 'loading') {
    return (
      <div aria-busy="true" aria-label="Loading the evaluations" role="status">
        <Shimmer className="h-64 w-full" />
      </div>
    )
  }

  const runs = loaded.value
  const busy = runs.find(({ status }) => status === 'queued' || status === 'running')
  const newest = runs.find(({ figures }) => figures !== null)
  const start = (): void => {
    setError(null)
    requestEvaluation(null)
      .then(reload)
      .catch((reason: unknown) => {
        setError(wordsOf(reason, 'The run was not started.'))
      })
  }

  return (
    <div className="grid grid-cols-1 gap-4">
      <section className="cw-panel p-4">
        <div className="flex flex-wrap items-start justify-between gap-4">
          <div className="max-w-2xl">
            <h2 className="cw-h2">Golden conversations</h2>
            <p className="text-sm text-ink-2">
              Questions with a known answer, questions for people only, and hostile messages, put to
              the assistant as it is set up now. Nothing is written and nobody gets a message.
            </p>
          </div>
          {mayManage ? (
            <button
              className="cw-button cw-button--primary"
              disabled={busy !== undefined}
              onClick={start}
              type="button"
            >
              {busy === undefined ? 'Run now' : 'Running…'}
            </button>
          ) : null}
        </div>
        {error === null ? null : (
          <p className="mt-2 text-sm text-bad" role="alert">
            {error}
          </p>
        )}
        {busy === undefined ? null : <EvaluationProgress run={busy} />}
        {newest === undefined ? null : (
          <EvaluationChart runs={runs.filter(({ candidate }) => !candidate)} />
        )}
      </section>
      {runs.length === 0 ? (
        <div className="cw-panel">
          <Notice title="No evaluation yet">
            {mayManage
              ? 'Run the first one: later changes of articles, rules and settings are held against it.'
              : 'An admin or manager can run the first one.'}
          </Notice>
        </div>
      ) : (
        <EvaluationTable runs={runs} />
      )}
      {newest === undefined || newest.misses.length === 0 ? null : (
        <EvaluationMisses misses={newest.misses} />
      )}
    </div>
  )
}
