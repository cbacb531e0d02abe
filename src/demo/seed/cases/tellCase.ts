import { formatCaseNumber } from '@/domain/cases/caseNumber'

import { flagTeams } from '../../content/cases/flagTeams'
import { teams } from '../../content/organisation/teams'
import type { DemoCase, DemoMessage } from '../../content/types'
import { demoId } from '../demoId'
import type { DemoIds } from '../demoIds'
import type { CaseTelling } from './caseTelling'
import { after, routedAfter } from './caseTelling'
import { decideDemoRoute } from './decideDemoRoute'

/**
 * Everything that the rows of a case are made from. A case that waits for somebody to take it stands in the team
 * that routing chose for it.
 */
export const tellCase = ({
  demo: given,
  firstNumber,
  ids,
}: {
  demo: DemoCase
  firstNumber: number
  ids: DemoIds
}): CaseTelling => {
  const escalation = given.events.find(({ kind }) => kind === 'escalated')
  const [flag] = given.escalationFlags
  const routed =
    given.triage === null
      ? null
      : decideDemoRoute({ at: after(given.createdAt, routedAfter), demo: given, ids })
  const isInQueue = given.assigneeEmail === null && escalation === undefined && routed !== null
  const queue = teams.find(({ key }) => ids.teams(key) === routed?.decision.teamId)
  const demo =
    isInQueue && queue !== undefined
      ? { ...given, department: queue.department, team: queue.key }
      : given
  const messageIdOf = (message: DemoMessage): string =>
    demoId({
      at: message.sentAt,
      name: `message ${message.key}`,
      order: demo.messages.indexOf(message),
    })
  const [first] = demo.messages

  if (first === undefined) {
    throw new Error(`${demo.key} has no message`)
  }

  return {
    caseId: demoId({ at: demo.createdAt, name: `case ${demo.key}` }),
    demo,
    escalated:
      escalation === undefined || flag === undefined || routed === null
        ? null
        : decideDemoRoute({ at: escalation.at, demo, ids, onlyTeam: flagTeams[flag] }),
    firstMessageId: messageIdOf(first),
    ids,
    messageIdOf,
    number: formatCaseNumber(firstNumber + demo.sequence - 1),
    routed,
  }
}
