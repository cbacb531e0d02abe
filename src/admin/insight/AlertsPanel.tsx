'use client'

import type { ReactNode } from 'react'

import { CircleCheck } from 'lucide-react'

import type { OpenAlert } from '@/queries/insight/board'

import { RelativeTime } from '@/ui/RelativeTime'
import { priorityLook } from '@/ui/statusLook'

import { Notice } from '../parts/Notice'
import { Tag } from '../parts/Tag'

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
            <span className="min-w-0 flex-1">
              <a className="text-ink hover:underline" href={`/admin/collections/alerts/${id}`}>
                {title}
              </a>
              {casesHref === null ? null : (
                <a className="cw-link ml-2" href={casesHref}>
                  Show the cases
                </a>
              )}
              {caseNumber === null || casesHref !== null ? null : (
                <a className="cw-link ml-2" href={`/desk/cases/${encodeURIComponent(caseNumber)}`}>
                  {caseNumber}
                </a>
              )}
              {status === 'acknowledged' ? (
                <span className="ml-2 text-xs text-ink-3">acknowledged</span>
              ) : null}
            </span>
            <RelativeTime at={openedAt} className="shrink-0 text-xs text-ink-3" />
          </li>
        ))}
      </ul>
    )}
  </section>
)
