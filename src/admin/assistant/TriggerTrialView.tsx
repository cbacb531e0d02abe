import type { ReactNode } from 'react'

import type { TriggerExample, TriggerTrial } from './assistantApi'

/** What a changed trigger would have done with past messages. */
export const TriggerTrialView = ({ trial }: { trial: TriggerTrial }): ReactNode => (
  <div className="mt-4 border-t border-line pt-3 text-sm" role="status">
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
      {/* The panel gives headings margins of its own. */}
      <div className="mt-4 mb-2 text-xs text-ink-2">
        <h3>
          <span className="font-semibold">{label}</span>
        </h3>
      </div>
      <ul className="grid max-h-96 grid-cols-1 overflow-y-auto" tabIndex={0}>
        {rows.map(({ caseNumber, evidence, text }, at) => (
          <li className="border-t border-line py-2" key={`${caseNumber}${String(at)}`}>
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
