import type { ReactNode } from 'react'

/** Why a field cannot be saved as it is; nothing while there is no reason. */
export const FieldProblem = ({ problem }: { problem: null | string }): ReactNode =>
  problem === null ? null : (
    <div className="text-bad" role="alert">
      {problem}
    </div>
  )
