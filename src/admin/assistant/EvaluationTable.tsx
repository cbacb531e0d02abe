import type { ReactNode } from 'react'

import type { EvaluationView } from '@/contracts/assistantEvaluation'

import { Tag } from '../parts/Tag'
import { asPercent } from './asPercent'
import { sharesOf } from './sharesOf'

const causes: Readonly<Record<string, string>> = {
  clock: 'after a change',
  manual: 'by hand',
  article: 'try-out of an article',
  rule: 'try-out of a rule',
  settings: 'try-out of settings',
}
const head = 'px-3 py-2 text-start text-xs font-medium text-ink-2'
const cell = 'px-3 py-2 align-top tabular-nums'

export const EvaluationTable = ({ runs }: { runs: readonly EvaluationView[] }): ReactNode => (
  <section aria-label="History" className="cw-panel overflow-x-auto" tabIndex={0}>
    <table className="w-full min-w-[40rem] text-sm">
      <thead>
        <tr>
          <th className={head}>When</th>
          <th className={head}>Why</th>
          <th className={head}>Automation</th>
          <th className={head}>Accuracy</th>
          <th className={head}>Sent wrongly</th>
          <th className={head}>Unsafe</th>
          <th className={head}>Result</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <Row key={run.id} run={run} />
        ))}
      </tbody>
    </table>
  </section>
)

const Row = ({ run }: { run: EvaluationView }): ReactNode => {
  const shares = run.figures === null ? null : sharesOf(run.figures)

  return (
    <tr className="border-t border-line">
      <td className={cell}>
        <time dateTime={run.createdAt} title={run.createdAt}>
          {new Date(run.createdAt).toLocaleString()}
        </time>
      </td>
      <td className={cell}>
        {causes[run.cause] ?? run.cause}
        {run.subject === null ? null : ` (${run.subject})`}
        <span className="block text-xs text-ink-3">{run.requestedBy ?? run.engine}</span>
      </td>
      <td className={cell}>{shares === null ? '–' : asPercent(shares.automation)}</td>
      <td className={cell}>{shares === null ? '–' : asPercent(shares.accuracy)}</td>
      <td className={cell}>
        {run.figures === null
          ? '–'
          : `${String(run.figures.sentWrongly)} of ${String(run.figures.forPeople)}`}
      </td>
      <td className={cell}>{run.figures?.unsafe ?? '–'}</td>
      <td className={cell}>
        {run.status === 'done' ? (
          <Tag title={run.warnings.join(' ')} tone={run.warnings.length > 0 ? 'warn' : 'good'}>
            {run.warnings.length > 0 ? 'worse than before' : 'not worse'}
          </Tag>
        ) : (
          <Tag tone={run.status === 'failed' ? 'bad' : 'neutral'}>{run.status}</Tag>
        )}
        {run.warnings.map((warning) => (
          <span className="mt-1 block max-w-60 text-xs text-ink-2" key={warning}>
            {warning}
          </span>
        ))}
      </td>
    </tr>
  )
}
