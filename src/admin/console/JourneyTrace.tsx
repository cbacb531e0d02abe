'use client'

import type { ReactNode } from 'react'

import { Check, CircleDashed, TriangleAlert, UserRound } from 'lucide-react'

import type { Journey, PlayedChannel } from '@/queries/console/journey'

import { Notice } from '../parts/Notice'
import { journeySteps } from './journeySteps'

const marks = {
  done: <Check aria-hidden className="size-3.5" />,
  person: <UserRound aria-hidden className="size-3.5" />,
  stopped: <TriangleAlert aria-hidden className="size-3.5" />,
  waiting: <CircleDashed aria-hidden className="size-3.5 animate-spin [animation-duration:2.5s]" />,
} as const

const looks = {
  done: 'bg-good-soft text-good',
  person: 'bg-note-soft text-note',
  stopped: 'bg-warn-soft text-warn',
  waiting: 'bg-sunken text-ink-3',
} as const

/** The message on its way: each step appears when it has happened, with its time since the receipt. */
export const JourneyTrace = ({
  channel,
  isWaiting,
  journey,
}: {
  channel: PlayedChannel
  isWaiting: boolean
  journey: Journey | null
}): ReactNode => (
  <section aria-label="Journey of the message" className="cw-panel self-start p-4">
    <h2 className="cw-h2">Journey of the message</h2>
    {!isWaiting ? (
      <Notice title="Nothing is on its way">
        After you send, every step appears here: received, case, understood, routed, answered,
        delivered.
      </Notice>
    ) : (
      <ol aria-live="polite" className="flex flex-col pt-3!">
        {journeySteps({ channel, journey }).map(
          ({ detail, href, id, ms, rationale, state, title }, at, all) => (
            <li className="relative flex animate-appear gap-3 pb-4" key={id}>
              {at === all.length - 1 ? null : (
                <span aria-hidden className="absolute top-6 bottom-0 left-[11px] w-px bg-line" />
              )}
              <span
                className={`inline-flex size-6 shrink-0 items-center justify-center rounded-full ${looks[state]}`}
              >
                {marks[state]}
              </span>
              <span className="min-w-0 flex-1">
                <span className="flex items-baseline justify-between gap-2">
                  <span className="text-sm font-semibold">
                    {href === null ? (
                      title
                    ) : (
                      <a className="cw-link" href={href}>
                        {title}
                      </a>
                    )}
                  </span>
                  {ms === null ? null : (
                    <span className="shrink-0 text-xs text-ink-3 tabular-nums">{elapsed(ms)}</span>
                  )}
                </span>
                {detail === '' ? null : (
                  <span className="block text-xs break-words text-ink-2">{detail}</span>
                )}
                {rationale === '' ? null : (
                  <details className="mt-1 text-xs text-ink-3">
                    <summary className="cursor-pointer">Why</summary>
                    <span className="mt-1 block whitespace-pre-line">{rationale}</span>
                  </details>
                )}
              </span>
            </li>
          ),
        )}
      </ol>
    )}
  </section>
)

const elapsed = (ms: number): string =>
  ms < 10_000
    ? `+${String(Math.round(ms))} ms`
    : ms < 120_000
      ? `+${(ms / 1000).toFixed(1)} s`
      : `+${String(Math.round(ms / 60_000))} min`
