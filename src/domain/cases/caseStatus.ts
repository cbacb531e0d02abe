import type { CaseStatus } from '../vocabulary'

type Moves = Readonly<Partial<Record<CaseStatus, string>>>

/**
 * Every legal move and what it stands for. What is not listed is refused.
 *
 * `new` is never re-entered: it means that nobody has looked yet. A closed case only reopens to `open`, so
 * that a reopened case always passes through a queue that people watch.
 */
export const statusMoves: Readonly<Record<CaseStatus, Moves>> = {
  new: {
    open: 'work begins',
    'pending-customer': 'the first answer asks the customer something',
    'on-hold': 'waits for a third party',
    'pending-data': 'data is missing or inconsistent',
    escalated: 'handed to a person with a reason',
    resolved: 'the first answer solved it',
    closed: 'spam, or merged into another case',
  },
  open: {
    'pending-customer': 'waits for the customer',
    'on-hold': 'waits for a third party',
    'pending-data': 'data is missing or inconsistent',
    escalated: 'handed to a person with a reason',
    resolved: 'solved',
    closed: 'spam, or merged into another case',
  },
  'pending-customer': {
    open: 'the customer answered, or we take it up again',
    'on-hold': 'waits for a third party',
    'pending-data': 'the answer of the customer is missing data',
    escalated: 'handed to a person with a reason',
    resolved: 'solved, or the customer stayed silent',
    closed: 'merged into another case',
  },
  'on-hold': {
    open: 'the third party answered, or the customer wrote',
    'pending-customer': 'waits for the customer',
    'pending-data': 'data is missing or inconsistent',
    escalated: 'handed to a person with a reason',
    resolved: 'solved',
    closed: 'merged into another case',
  },
  'pending-data': {
    open: 'the data was corrected and the case released',
    escalated: 'handed to a person with a reason',
    closed: 'rejected in review, or merged into another case',
  },
  escalated: {
    open: 'taken up, or handed back',
    'pending-customer': 'waits for the customer',
    'on-hold': 'waits for a third party',
    resolved: 'solved',
    closed: 'merged into another case',
  },
  resolved: {
    open: 'the customer wrote again, or it was not solved',
    closed: 'no word from the customer since it was resolved',
  },
  closed: {
    open: 'reopened',
  },
}

/** Statuses in which nothing is left to do: SLA clocks stop and the case leaves the backlog. */
export const finishedStatuses: readonly CaseStatus[] = ['resolved', 'closed']

/**
 * Statuses in which SLA clocks pause, because the next step is not ours.
 *
 * `pending-data` is not among them: a reviewer of ours has to act, and a paused clock would hide the wait.
 */
export const slaPausingStatuses: readonly CaseStatus[] = ['pending-customer', 'on-hold']

export type MoveCheck =
  | { readonly isLegal: true; readonly reason: string }
  | { readonly isLegal: false; readonly reason: string }

/** May a case go from one status to the other? With the meaning of the move, or why it is refused. */
export const canMove = (from: CaseStatus, to: CaseStatus): MoveCheck => {
  if (from === to) return { isLegal: false, reason: `The case is already ${to}.` }
  const meaning = statusMoves[from][to]
  if (meaning !== undefined) return { isLegal: true, reason: meaning }
  const targets = Object.keys(statusMoves[from]).join(', ')
  return { isLegal: false, reason: `A case that is ${from} can only become ${targets}; not ${to}.` }
}
