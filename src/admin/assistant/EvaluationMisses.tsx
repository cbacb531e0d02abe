import type { ReactNode } from 'react'

import type { EvaluationMiss } from '@/contracts/assistantEvaluation'

/** What did not go as it should in the newest run. */
export const EvaluationMisses = ({ misses }: { misses: readonly EvaluationMiss[] }): ReactNode => (
  <details className="cw-panel p-4">
    <summary className="cursor-pointer text-sm font-medium">
      {misses.length} of the newest run did not go as they should
    </summary>
    <ul className="mt-3 grid grid-cols-1 gap-2 text-sm">
      {misses.map(({ expected, got, text }) => (
        <li className="border-t border-line pt-2" key={`${text}${expected}`}>
          <p className="break-words" dir="auto">
            {text}
          </p>
          <p className="text-xs text-ink-3">
            expected {expected}, got {got}
          </p>
        </li>
      ))}
    </ul>
  </details>
)
