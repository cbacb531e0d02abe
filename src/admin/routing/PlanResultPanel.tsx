import type { ReactNode } from 'react'

import type { PlanResult } from '@/contracts/whatIf'

import { Subject } from '../parts/Subject'

/** What the plan would have changed: cases, late answers, and the load of each agent. */
export const PlanResultPanel = ({
  result: { agents, isCut, late, moved, queued, replayed, samples },
}: {
  result: PlanResult
}): ReactNode => {
  const most = Math.max(1, ...agents.flatMap(({ minutes }) => [minutes.after, minutes.before]))

  return (
    <>
      <dl
        aria-live="polite"
        className="m-0 grid grid-cols-3 gap-2 [&_dd]:m-0 [&_dd]:tabular-nums [&_dt]:text-xs [&_dt]:text-ink-3"
      >
        <div>
          <dt>Moved</dt>
          <dd className="text-lg font-semibold">{moved.toLocaleString('en')}</dd>
          <dd className="text-xs text-ink-3">of {replayed.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>Queued</dt>
          <dd className="text-lg font-semibold">
            <Change after={queued.after} before={queued.before} />
          </dd>
          <dd className="text-xs text-ink-3">was {queued.before.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>Late, forecast</dt>
          <dd className="text-lg font-semibold">
            <Change after={late.after} before={late.before} />
          </dd>
          <dd className="text-xs text-ink-3">was {late.before.toLocaleString('en')}</dd>
        </div>
      </dl>
      {isCut ? (
        <div className="text-xs text-warn">
          The first 10,000 of the period; choose a shorter one to see the rest.
        </div>
      ) : null}
      {agents.length === 0 ? null : (
        <section aria-label="Load by agent">
          <h3 className="text-sm font-semibold">Expected minutes by agent</h3>
          <div className="mt-0.5 mb-2 flex gap-4 text-xs text-ink-3">
            <span className="flex items-center gap-1.5">
              <span aria-hidden className="h-2 w-4 rounded-sm bg-line-strong" /> as it was
            </span>
            <span className="flex items-center gap-1.5">
              <span aria-hidden className="h-2 w-4 rounded-sm bg-accent" /> with the plan
            </span>
          </div>
          <div
            aria-label="Expected minutes, scrolls"
            className="max-h-96 overflow-y-auto"
            role="region"
            // Without it, those who use no mouse could not scroll it.
            tabIndex={0}
          >
            <ul className="flex flex-col gap-2">
              {agents.map(({ cases, minutes, name }) => (
                <li className="text-xs" key={name}>
                  <span className="flex justify-between gap-2">
                    <span className="truncate text-ink">{name}</span>
                    <span className="shrink-0 text-ink-2 tabular-nums">
                      {Math.round(minutes.before).toLocaleString('en')} to{' '}
                      {Math.round(minutes.after).toLocaleString('en')} min, {cases.before} to{' '}
                      {cases.after} cases
                    </span>
                  </span>
                  {(['before', 'after'] as const).map((side) => (
                    <span
                      aria-hidden
                      className={`mt-0.5 block h-1.5 rounded-sm ${side === 'before' ? 'bg-line-strong' : 'bg-accent'}`}
                      key={side}
                      style={{ width: `${String((minutes[side] / most) * 100)}%` }}
                    />
                  ))}
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
      {samples.length === 0 ? null : (
        <section aria-label="Moved cases">
          <h3 className="text-sm font-semibold">Moved cases</h3>
          <ul className="flex max-h-80 flex-col gap-2 overflow-y-auto">
            {samples.map(({ from, number, subject, to }) => (
              <li
                className="flex flex-col border-t border-line pt-2 text-sm"
                key={`${number} ${to}`}
              >
                <a className="cw-link min-h-6 self-start leading-6" href={`/desk/cases/${number}`}>
                  {number}
                </a>
                <Subject subject={subject} />
                <span className="mt-0.5 block text-xs text-ink-3">
                  from {from} to <span className="text-ink">{to}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const Change = ({ after, before }: { after: number; before: number }): ReactNode => (
  <span className={after > before ? 'text-warn' : after < before ? 'text-good' : ''}>
    {after.toLocaleString('en')}
  </span>
)
