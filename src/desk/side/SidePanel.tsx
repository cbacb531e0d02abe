'use client'

import type { ReactNode } from 'react'

import {
  Bot,
  BookCopy,
  CreditCard,
  FileText,
  History,
  Lightbulb,
  ListTree,
  Route,
  ScanText,
  UserRound,
  X,
} from 'lucide-react'

import type { CaseDetail, DeskChoices, DeskUser } from '@/contracts/desk'
import type { CorrectableLabel } from '@/domain/triage/corrections'

import { IconButton } from '@/ui/IconButton'
import { RelativeTime } from '@/ui/RelativeTime'
import { StatusPill } from '@/ui/StatusPill'

import type { CaseActions } from '../case/CaseHeader'

import { AccountPanel } from './AccountPanel'
import { AssistantCard } from './AssistantCard'
import { CaseFacts } from './CaseFacts'
import { CustomerCard } from './CustomerCard'
import { OverrideEntry } from './OverrideEntry'
import { Section } from './Section'
import { SimilarCases } from './SimilarCases'
import { Outlook } from './Outlook'
import { SuggestedReplies } from './SuggestedReplies'
import { SummaryCard } from './SummaryCard'
import { TriageCard } from './TriageCard'
import { WhyHere } from './WhyHere'

/** Everything that is known around the case. */
export const SidePanel = ({
  actions,
  choices,
  detail,
  onClose,
  onCorrect,
  user,
}: {
  actions: CaseActions
  choices: DeskChoices | undefined
  detail: CaseDetail
  onClose: () => void
  onCorrect: (label: CorrectableLabel) => void
  user: DeskUser
}): ReactNode => (
  <>
    <div className="flex h-11 items-center justify-between border-b border-line pe-2 ps-4 wide:hidden">
      <h2 className="font-semibold">Details</h2>
      <IconButton label="Close the details" onClick={onClose} shortcut="i">
        <X />
      </IconButton>
    </div>
    <Section icon={<UserRound />} name="customer" title="Customer">
      <CustomerCard customer={detail.customer} />
    </Section>
    <Section icon={<CreditCard />} name="account" title="Account">
      <AccountPanel caseId={detail.id} />
    </Section>
    <Section icon={<FileText />} name="summary" title="In short">
      <SummaryCard detail={detail} />
      <Outlook caseId={detail.id} rev={detail.rev} />
    </Section>
    {detail.rights.reply ? (
      <Section icon={<Lightbulb />} name="suggested" title="Suggested replies">
        <SuggestedReplies caseId={detail.id} rev={detail.rev} />
      </Section>
    ) : null}
    <Section icon={<Route />} name="why" title="Why here?">
      <WhyHere routing={detail.routing} />
      <OverrideEntry detail={detail} />
    </Section>
    <Section icon={<ScanText />} name="triage" title="What triage understood">
      <TriageCard
        actions={actions}
        categories={choices?.categories ?? []}
        isEditable={detail.rights.edit}
        onCorrect={onCorrect}
        triage={detail.triage}
      />
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
      <CaseFacts actions={actions} choices={choices} detail={detail} user={user} />
      {/* Who else may read the log: src/access/matrix.ts */}
      {user.role === 'auditor' || user.role === 'admin' ? (
        <a
          className="mt-2 inline-block text-xs font-medium text-accent-text hover:underline"
          href={`/admin/collections/audit-entries?where[caseId][equals]=${detail.id}`}
        >
          Audit log of this case
        </a>
      ) : null}
    </Section>
    <Section icon={<BookCopy />} name="similar" title="Similar solved cases">
      <SimilarCases caseId={detail.id} />
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
                  <RelativeTime at={one.createdAt} className="ms-auto" isAgo />
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  </>
)
