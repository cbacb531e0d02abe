'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { OverrideProposal } from '@/contracts/overrides'

import { Button } from '@/ui/Button'
import { RelativeTime } from '@/ui/RelativeTime'

import { CodeField, FormProblem } from './FormField'

type Decision = { batchId: string; code: string; verdict: 'approve' | 'decline' }

/** Overrides of others that wait for a second person, and one's own that wait for somebody else and can be withdrawn. */
export const OverrideProposals = ({
  isBusy,
  onDecide,
  problem,
  proposals,
}: {
  isBusy: boolean
  onDecide: (decision: Decision) => Promise<boolean>
  /** Why the last decision changed nothing, and on which proposal. */
  problem: null | { readonly at: string; readonly text: string }
  proposals: readonly OverrideProposal[]
}): ReactNode =>
  proposals.length === 0 ? null : (
    <section className="mb-5 border-b border-line pb-5">
      <h3 className="mb-2 font-semibold">Waiting for a second person</h3>
      <ul className="flex flex-col gap-2">
        {proposals.map((proposal) => (
          <li className="rounded-md border border-line p-3" key={proposal.batchId}>
            <Proposal
              isBusy={isBusy}
              onDecide={onDecide}
              problem={problem?.at === proposal.batchId ? problem.text : null}
              proposal={proposal}
            />
          </li>
        ))}
      </ul>
    </section>
  )

const Proposal = ({
  isBusy,
  onDecide,
  problem,
  proposal,
}: {
  isBusy: boolean
  onDecide: (decision: Decision) => Promise<boolean>
  problem: null | string
  proposal: OverrideProposal
}): ReactNode => {
  const [code, setCode] = useState('')
  const [first, ...others] = proposal.cases
  const decide = (verdict: Decision['verdict']): void => {
    void onDecide({ batchId: proposal.batchId, code, verdict })
  }

  return (
    <div className="flex flex-col gap-2">
      <p>
        <span className="font-medium">
          {first?.number}
          {others.length > 0 ? ` and ${String(others.length)} more` : ''}
        </span>{' '}
        to {proposal.assigneeName ?? 'the queue'} in {proposal.teamName}
      </p>
      <p className="text-ink-2">{proposal.reason}</p>
      <p className="text-xs text-ink-3">
        {proposal.isMine ? 'Proposed by you' : `Proposed by ${proposal.proposedBy}`},{' '}
        <RelativeTime at={proposal.createdAt} isAgo />
      </p>
      <CodeField onChange={setCode} value={code} />
      <FormProblem>{problem}</FormProblem>
      <div className="flex justify-end gap-2">
        <Button
          disabled={isBusy || code.trim().length < 6}
          onClick={() => {
            decide('decline')
          }}
          size="sm"
        >
          {proposal.isMine ? 'Withdraw' : 'Decline'}
        </Button>
        {proposal.isMine ? null : (
          <Button
            disabled={isBusy || code.trim().length < 6}
            look="primary"
            onClick={() => {
              decide('approve')
            }}
            size="sm"
          >
            Agree
          </Button>
        )}
      </div>
    </div>
  )
}
