'use client'

import type { ReactNode } from 'react'

import type { TrialPage } from '@/contracts/routingLab'

import { Subject } from '../parts/Subject'

export type Trial = Omit<TrialPage, 'next'>

/** What the rules as they stand here would have done with past cases. Nothing of it happens. */
export const TrialPanel = ({
  error,
  isRunning,
  most,
  onMost,
  onStop,
  onTry,
  pastCases,
  trial,
}: {
  error: null | string
  isRunning: boolean
  most: number
  onMost: (most: number) => void
  onStop: () => void
  onTry: () => void
  pastCases: number
  trial: null | Trial
}): ReactNode => (
  <section
    aria-label="Trial"
    className="cw-panel flex flex-col gap-4 p-4 @min-[1000px]:sticky @min-[1000px]:top-4"
  >
    <div>
      <h2 className="cw-h2">Try on past cases</h2>
      <div className="mt-1 text-sm text-ink-2">
        With the people, loads and moments as they were. Nothing is saved or moved.
      </div>
    </div>
    <div className="flex items-center gap-2">
      <select
        aria-label="How many past cases"
        className="cw-input !w-auto"
        disabled={isRunning}
        onChange={(event) => onMost(Number(event.target.value))}
        value={most}
      >
        {[100, 1000, 10_000].map((count) => (
          <option key={count} value={count}>
            the last {count.toLocaleString('en')}
          </option>
        ))}
      </select>
      {isRunning ? (
        <button className="cw-button" onClick={onStop} type="button">
          Stop
        </button>
      ) : (
        <button
          className="cw-button cw-button--primary"
          disabled={pastCases === 0}
          onClick={onTry}
          type="button"
        >
          Try
        </button>
      )}
    </div>
    {isRunning ? (
      <progress
        aria-label="Cases tried"
        className="w-full accent-accent"
        max={Math.max(1, Math.min(most, pastCases))}
        value={trial?.tried ?? 0}
      />
    ) : null}
    {error === null ? null : (
      <div className="text-sm text-bad" role="alert">
        {error}
      </div>
    )}
    {trial === null ? (
      pastCases === 0 ? (
        <div className="text-sm text-ink-3">
          No case was routed yet: there is nothing to try on.
        </div>
      ) : null
    ) : (
      <Result trial={trial} />
    )}
  </section>
)

const Result = ({ trial: { moved, samples, teams, tried } }: { trial: Trial }): ReactNode => {
  const changed = Object.entries(teams)
    .filter(([, { after, before }]) => after !== before)
    .toSorted(([, a], [, b]) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))

  return (
    <>
      <div aria-live="polite" className="text-sm">
        <b className="text-md font-semibold tabular-nums">{moved.toLocaleString('en')}</b> of{' '}
        {tried.toLocaleString('en')} cases would have gone elsewhere.
      </div>
      {changed.length === 0 ? null : (
        <table className="w-full border-collapse text-sm">
          <thead>
            <tr className="text-left text-xs text-ink-3">
              <th className="py-1 font-medium">Team</th>
              <th className="py-1 text-right font-medium">Was</th>
              <th className="py-1 text-right font-medium">Would be</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(([name, { after, before }]) => (
              <tr className="border-t border-line" key={name}>
                <td className="py-1">{name}</td>
                <td className="py-1 text-right tabular-nums">{before}</td>
                <td
                  className={`py-1 text-right font-medium tabular-nums ${after > before ? 'text-warn' : 'text-good'}`}
                >
                  {after}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {samples.length === 0 ? null : (
        <ul
          aria-label="Cases that would have gone elsewhere"
          className="m-0 flex list-none flex-col gap-2 overflow-y-auto p-0 @min-[1000px]:max-h-80"
        >
          {samples.slice(0, 20).map(({ from, number, subject, to }) => (
            <li className="flex flex-col border-t border-line pt-2 text-sm" key={`${number} ${to}`}>
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
      )}
    </>
  )
}
