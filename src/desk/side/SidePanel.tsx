'use client'

import type { ReactNode } from 'react'

import { Bot, History, ListTree, Route, ScanText, UserRound, X } from 'lucide-react'

import type { CaseDetail } from '@/contracts/desk'

import { Badge } from '@/ui/Badge'
import { IconButton } from '@/ui/IconButton'
import { RelativeTime } from '@/ui/RelativeTime'
import { StatusPill } from '@/ui/StatusPill'

import { AssistantCard } from './AssistantCard'
import { CustomerCard, languageName } from './CustomerCard'
import { OverrideEntry } from './OverrideEntry'
import { Fact, Section } from './Section'
import { TriageCard } from './TriageCard'
import { WhyHere } from './WhyHere'

/** Everything that is known around the case. */
export const SidePanel = ({
  detail,
  onClose,
}: {
  detail: CaseDetail
  onClose: () => void
}): ReactNode => {
  const fields = Object.entries(detail.customFields).filter(([, value]) => value !== null)

  return (
    <>
      <div className="flex h-11 items-center justify-between border-b border-line pr-2 pl-4 wide:hidden">
        <h2 className="font-semibold">Details</h2>
        <IconButton label="Close the details" onClick={onClose} shortcut="i">
          <X />
        </IconButton>
      </div>
      <Section icon={<UserRound />} name="customer" title="Customer">
        <CustomerCard customer={detail.customer} />
      </Section>
      <Section icon={<Route />} name="why" title="Why here?">
        <WhyHere routing={detail.routing} />
        <OverrideEntry detail={detail} />
      </Section>
      <Section icon={<ScanText />} name="triage" title="What triage understood">
        <TriageCard triage={detail.triage} />
      </Section>
      <Section
        icon={<Bot />}
        isOpenAtFirst={detail.assistantRun !== null}
        name="assistant"
        title="Assistant"
      >
        <AssistantCard run={detail.assistantRun} />
      </Section>
      <Section icon={<ListTree />} name="facts" title="Case">
        <dl className="flex flex-col gap-0.5">
          <Fact label="Number">{detail.number}</Fact>
          <Fact label="Department">{detail.department.name}</Fact>
          <Fact label="Category">{detail.category?.name ?? 'None'}</Fact>
          <Fact label="Opened">
            <RelativeTime at={detail.createdAt} suffix=" ago" />
          </Fact>
          <Fact label="First answer">
            {detail.firstRespondedAt === null ? (
              'Not yet'
            ) : (
              <RelativeTime at={detail.firstRespondedAt} suffix=" ago" />
            )}
          </Fact>
          {detail.language === null ? null : (
            <Fact label="Language">{languageName(detail.language)}</Fact>
          )}
          {detail.escalationFlags.length === 0 ? null : (
            <Fact label="Flags">
              <span className="flex flex-wrap gap-1">
                {detail.escalationFlags.map((flag) => (
                  <Badge key={flag} tone="red">
                    {flag.replaceAll('_', ' ').toLowerCase()}
                  </Badge>
                ))}
              </span>
            </Fact>
          )}
          {fields.map(([key, value]) => (
            <Fact key={key} label={key.replaceAll(/[-_]/gu, ' ')}>
              {typeof value === 'string' || typeof value === 'number'
                ? value
                : JSON.stringify(value)}
            </Fact>
          ))}
        </dl>
      </Section>
      <Section icon={<History />} name="previous" title="Previous cases">
        {detail.customer.previousCases.length === 0 ? (
          <p className="text-ink-2">This is the first one.</p>
        ) : (
          <ul className="-mx-2 flex flex-col">
            {detail.customer.previousCases.map((one) => (
              <li key={one.id}>
                <a
                  className="flex flex-col gap-1 rounded-md px-2 py-1.5 hover:bg-hover"
                  href={`/desk/cases/${one.number}`}
                >
                  <span className="truncate" dir="auto">
                    {one.subject}
                  </span>
                  <span className="flex items-center gap-2 text-xs text-ink-3">
                    <StatusPill status={one.status} />
                    {one.number}
                    <RelativeTime at={one.createdAt} className="ml-auto" suffix=" ago" />
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}
