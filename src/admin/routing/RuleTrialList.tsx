'use client'

import type { ReactNode } from 'react'

import type { RuleTrial } from '@/contracts/routingLab'

import { Subject } from '../parts/Subject'

/** Which of the past cases this rule matched in the last trial, and where they would have gone. */
export const RuleTrialList = ({
  use: { decided, examples, matched },
}: {
  use: RuleTrial
}): ReactNode => (
  <section aria-label="In the trial" className="text-sm">
    <div className="text-ink-2">
      In the trial it matched {matched === 1 ? 'one case' : `${matched.toLocaleString('en')} cases`}{' '}
      and decided {decided.toLocaleString('en')} of them
      {examples.length === 0 ? '.' : ', the newest:'}
    </div>
    {examples.length === 0 ? null : (
      <div className="mt-2 flex flex-col gap-1.5">
        {examples.map(({ isDecided, number, subject, to }) => (
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5" key={number}>
            <a className="cw-link" href={`/desk/cases/${number}`}>
              {number}
            </a>
            <span className="min-w-0 flex-1 basis-48 truncate">
              <Subject subject={subject} />
            </span>
            <span className="text-xs text-ink-3">
              to <span className="text-ink">{to}</span>
              {isDecided ? '' : ' by a rule above'}
            </span>
          </div>
        ))}
      </div>
    )}
  </section>
)
