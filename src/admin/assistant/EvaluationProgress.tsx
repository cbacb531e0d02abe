import type { ReactNode } from 'react'

import type { EvaluationView } from '@/contracts/assistantEvaluation'

export const EvaluationProgress = ({
  run: { done, status, total },
}: {
  run: EvaluationView
}): ReactNode => (
  <div className="mt-3">
    <progress
      aria-label="Progress of the evaluation"
      className="h-2 w-full"
      max={Math.max(1, total)}
      style={{ accentColor: 'var(--cw-accent)' }}
      value={done}
    />
    <p aria-live="polite" className="text-xs text-ink-3 tabular-nums">
      {status === 'queued' || total === 0
        ? 'Waits for the worker'
        : `${String(done)} of ${String(total)} conversations`}
    </p>
  </div>
)
