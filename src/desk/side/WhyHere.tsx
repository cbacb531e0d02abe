'use client'

import type { ReactNode } from 'react'

import { Check, CircleSlash, Minus, X } from 'lucide-react'

import type { RoutingReceiptView, RoutingView } from '@/contracts/desk'

import { Avatar } from '@/ui/Avatar'
import { Badge } from '@/ui/Badge'
import { cx } from '@/ui/cx'
import { RelativeTime } from '@/ui/RelativeTime'

import { Candidates } from './Candidates'

/** Why the case is where it is: sentences first, then rules, people and what would have changed it. */
export const WhyHere = ({ routing }: { routing: null | RoutingView }): ReactNode => {
  if (routing === null) {
    return <p className="text-ink-2">It has not been routed yet.</p>
  }

  const sentences =
    routing.receipt === null || routing.receipt.sentences.length === 0
      ? routing.rationale.split('\n').filter((line) => line.trim() !== '')
      : routing.receipt.sentences

  return (
    <div className="flex flex-col gap-3.5">
      <p className="flex flex-wrap items-center gap-1.5">
        {routing.assigneeName === null ? null : <Avatar name={routing.assigneeName} size="sm" />}
        <span className="font-medium">
          {routing.assigneeName ?? (routing.teamName === null ? 'A person decides' : 'Queue')}
        </span>
        {routing.teamName === null ? null : (
          <span className="text-ink-2">in {routing.teamName}</span>
        )}
        {routing.overriddenByName === null ? null : (
          <Badge tone="amber">Changed by {routing.overriddenByName}</Badge>
        )}
        <span className="ms-auto text-xs text-ink-3">
          <RelativeTime at={routing.createdAt} isAgo />
        </span>
      </p>
      {routing.reason === null ? null : <p className="text-ink-2">Reason: {routing.reason}</p>}
      <ol className="flex flex-col gap-1.5">
        {sentences.map((sentence, at) => (
          <li className="flex gap-2.5" key={sentence}>
            <span className="mt-px inline-flex size-4.5 shrink-0 items-center justify-center rounded-full bg-slate-soft text-[0.625rem] font-semibold text-slate">
              {at + 1}
            </span>
            <span className="min-w-0 break-words">{sentence}</span>
          </li>
        ))}
      </ol>
      {routing.receipt === null ? null : <Receipt receipt={routing.receipt} />}
      <p className="text-xs text-ink-3">Decided by version {routing.version}</p>
    </div>
  )
}

const Receipt = ({ receipt }: { receipt: RoutingReceiptView }): ReactNode => (
  <>
    {receipt.candidates.length === 0 ? null : <Candidates candidates={receipt.candidates} />}
    {receipt.ruleTrace.length === 0 ? null : (
      <Part title="Rules, in order">
        <ul className="flex flex-col gap-1.5">
          {receipt.ruleTrace.map((rule, at) => (
            <li className="flex gap-2" key={`${rule.name}${String(at)}`}>
              <span className="mt-0.5 shrink-0">{ruleIcon(rule.outcome)}</span>
              <span className="min-w-0">
                <span
                  className={cx('block', rule.outcome === 'decided' ? 'font-medium' : 'text-ink-2')}
                >
                  {rule.name}
                </span>
                <span className="block text-xs break-words text-ink-3">{rule.detail}</span>
              </span>
            </li>
          ))}
        </ul>
      </Part>
    )}
    {receipt.counterfactuals.length === 0 ? null : (
      <Part title="What would change it">
        <ul className="flex list-disc flex-col gap-1 ps-4 text-ink-2">
          {receipt.counterfactuals.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Part>
    )}
  </>
)

const Part = ({ children, title }: { children: ReactNode; title: string }): ReactNode => (
  <details className="group rounded-md border border-line" open={false}>
    <summary className="flex cursor-pointer items-center gap-2 rounded-md px-2.5 py-1.5 text-xs font-semibold text-ink-2 hover:bg-hover">
      {title}
    </summary>
    <div className="border-t border-line px-2.5 py-2">{children}</div>
  </details>
)

const ruleIcon = (outcome: string): ReactNode => {
  switch (outcome) {
    case 'decided':
      return <Check aria-label="decided" className="size-3.5 text-green" />
    case 'failed':
      return <X aria-label="did not match" className="size-3.5 text-ink-3" />
    case 'inactive':
      return <CircleSlash aria-label="switched off" className="size-3.5 text-ink-3" />
    default:
      return <Minus aria-label={outcome} className="size-3.5 text-ink-3" />
  }
}
