'use client'

import type { ReactNode } from 'react'

import { CircleCheck } from 'lucide-react'

import type { OpenAlert } from '@/queries/insight/board'

import { RelativeTime } from '@/ui/RelativeTime'
import { priorityLook } from '@/ui/statusLook'

import { Notice } from '../parts/Notice'
import { Tag } from '../parts/Tag'

/** Links that stand side by side must each be at least 24 px high to be hit (WCAG 2.5.8). */
const target = 'inline-flex min-h-6 items-center'

const tones = { high: 'warn', low: 'neutral', medium: 'neutral', urgent: 'bad' } as const

/** What needs attention now. */
export const AlertsPanel = ({ alerts }: { alerts: readonly OpenAlert[] }): ReactNode => (
  <section aria-label="Open alerts" className="cw-panel flex flex-col p-4">
    <div className="flex items-center justify-between">
      <h2 className="cw-h2">Open alerts</h2>
      <a className="cw-link text-xs font-medium" href="/admin/collections/alerts">
        All alerts
      </a>
    </div>
    {alerts.length === 0 ? (
      <Notice icon={<CircleCheck />} title="No open alerts">
        Every figure is on the good side of its threshold.
      </Notice>
    ) : (
      <ul className="flex flex-col pt-2!">
        {alerts.map(({ caseNumber, casesHref, id, openedAt, severity, status, title }) => (
          <li className="flex items-center gap-3 border-t border-line py-2.5 text-sm" key={id}>
            <span className="w-14 shrink-0">
              <Tag tone={tones[severity]}>{priorityLook[severity].label}</Tag>
            </span>
            <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2">
              <a
                className={`${target} text-ink hover:underline`}
                href={`/admin/collections/alerts/${id}`}
              >
                {title}
              </a>
              {casesHref === null ? null : (
                <a className={`${target} cw-link`} href={casesHref}>
                  Show the cases
                </a>
              )}
              {caseNumber === null || casesHref !== null ? null : (
                <a
                  className={`${target} cw-link`}
                  href={`/desk/cases/${encodeURIComponent(caseNumber)}`}
                >
                  {caseNumber}
                </a>
              )}
              {status === 'acknowledged' ? (
                <span className="text-xs text-ink-3">acknowledged</span>
              ) : null}
            </span>
            <RelativeTime at={openedAt} className="shrink-0 text-xs text-ink-3" />
          </li>
        ))}
      </ul>
    )}
  </section>
)
