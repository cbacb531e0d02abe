import type { ReactNode } from 'react'

import type { TriggerExample, TriggerTrial } from './assistantApi'

/** What a changed trigger would have done with past messages. */
export const TriggerTrialView = ({ trial }: { trial: TriggerTrial }): ReactNode => (
  <div className="mt-3 text-sm" role="status">
    <p>
      Of {trial.checked} past messages it would have fired on <strong>{trial.fires}</strong>; as it
      is, on {trial.before}.
    </p>
    <Examples label="Fires now" rows={trial.newly} />
    <Examples label="Fires no more" rows={trial.gone} />
  </div>
)

const Examples = ({
  label,
  rows,
}: {
  label: string
  rows: readonly TriggerExample[]
}): ReactNode =>
  rows.length === 0 ? null : (
    <>
      <h3 className="mt-3 text-xs font-semibold text-ink-2">{label}</h3>
      <ul className="grid grid-cols-1 gap-1.5">
        {rows.map(({ caseNumber, evidence, text }, at) => (
          <li key={`${caseNumber}${String(at)}`}>
            <a className="text-accent-text hover:underline" href={`/desk/cases/${caseNumber}`}>
              {caseNumber}
            </a>{' '}
            <span className="text-xs text-ink-3">{evidence}</span>
            <span className="line-clamp-2 block break-words text-ink-2" dir="auto">
              {text}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
