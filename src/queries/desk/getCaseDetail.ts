import type { CaseDetail, CaseRights } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'

import { findAssistantRun } from './findAssistantRun'
import { findCaseEvents } from './findCaseEvents'
import { findCaseHead } from './findCaseHead'
import { findCaseMarks } from './findCaseMarks'
import { findCustomerSide } from './findCustomerSide'
import { findMessages } from './findMessages'
import { findRouting } from './findRouting'
import { findTriage } from './findTriage'

import type { DeskScope } from './scope'

/**
 * Everything that the case view shows, in one round of small statements, each answered by an index on the
 * case or the customer. Null when the case is not there or not for these eyes.
 */
export const getCaseDetail = async ({
  caseId,
  rights,
  run,
  scope,
}: {
  caseId: string
  rights: CaseRights
  run: RunSql
  scope: DeskScope
}): Promise<CaseDetail | null> => {
  const head = await findCaseHead({ caseId, run, scope })

  if (head === null) {
    return null
  }

  const [customerSide, messages, events, triage, routing, assistantRun, marks] = await Promise.all([
    findCustomerSide({ caseId, customerId: head.customer.id, run, scope }),
    findMessages({ caseId, run }),
    findCaseEvents({ caseId, run }),
    findTriage({ caseId, run }),
    findRouting({ caseId, run }),
    findAssistantRun({ caseId, run }),
    findCaseMarks({ caseId, run }),
  ])

  return {
    ...head,
    ...marks,
    ...messages,
    assistantRun,
    customer: { ...head.customer, ...customerSide },
    events,
    rights,
    routing,
    triage,
  }
}
