import type { CaseDetail } from '@/contracts/desk'

export type Destination = {
  readonly assignee: CaseDetail['assignee']
  readonly team: CaseDetail['team']
}

/** What is asked before a case leaves the hands it is in. */
export type AskedReason = {
  readonly button: string
  readonly hint: string
  readonly title: string
}

/**
 * Who hands a case back or on says why, so that the next person need not guess (requirement E5). Null where nothing
 * is handed over: a case out of the queue, one that one takes, the queue it waits in.
 */
export const handOverQuestion = ({
  detail: { assignee, number, team },
  to,
  userId,
}: {
  detail: Pick<CaseDetail, 'assignee' | 'number' | 'team'>
  to: Destination
  userId: string
}): AskedReason | null => {
  if (to.assignee?.id === userId || (to.assignee !== null && to.assignee.id === assignee?.id)) {
    return null
  }

  if (to.assignee !== null) {
    return assignee === null
      ? null
      : {
          button: 'Transfer',
          hint: `${to.assignee.name} reads it with the case.`,
          title: `Transfer ${number} to ${to.assignee.name}`,
        }
  }

  const isOtherTeam = to.team?.id !== team?.id

  if (assignee === null && (!isOtherTeam || team === null)) {
    return null
  }

  return {
    button: isOtherTeam ? 'Transfer' : 'Hand back',
    hint: 'The team’s lead is told, and it stands in the history.',
    title: isOtherTeam
      ? `Transfer ${number} to the queue of ${to.team?.name ?? 'nobody'}`
      : `Hand ${number} back to the queue`,
  }
}

export const escalateQuestion = ({ number }: Pick<CaseDetail, 'number'>): AskedReason => ({
  button: 'Escalate',
  hint: 'The team’s lead is told, and it stands in the history.',
  title: `Escalate ${number}`,
})
