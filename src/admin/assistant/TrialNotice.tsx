import type { ReactNode } from 'react'

import type { Trial } from './useTrial'

import { asPercent } from './asPercent'
import { EvaluationProgress } from './EvaluationProgress'
import { sharesOf } from './sharesOf'

/** What a change would do, before it is made. */
export const TrialNotice = ({ trial }: { trial: Trial }): ReactNode => {
  switch (trial.kind) {
    case 'none':
      return null
    case 'failed':
      return (
        <p className="text-sm text-bad" role="alert">
          The try-out broke off. Nothing was changed; try again.
        </p>
      )
    case 'running':
      return trial.run === null ? (
        <p className="text-sm text-ink-2">Waits for the worker…</p>
      ) : (
        <EvaluationProgress run={trial.run} />
      )
    case 'fine':
    case 'worse': {
      const shares = trial.run?.figures == null ? null : sharesOf(trial.run.figures)
      const isWorse = trial.kind === 'worse'

      return (
        <div
          className={`rounded-md p-3 text-sm ${isWorse ? 'bg-warn-soft text-warn' : 'bg-good-soft text-good'}`}
          role={isWorse ? 'alert' : 'status'}
        >
          <strong>{isWorse ? 'This change makes the assistant worse.' : 'Not worse.'}</strong>{' '}
          {trial.run?.warnings.join(' ')}{' '}
          {shares === null
            ? null
            : `With it: automation ${asPercent(shares.automation)}, accuracy ${asPercent(shares.accuracy)}.`}
        </div>
      )
    }
  }
}
