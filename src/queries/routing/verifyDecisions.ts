import type { RoutingDecision, RoutingInput } from '@/domain/routing/routingTypes'
import type { RunSql } from '@/lib/sql'

import { routingEngineVersion } from '@/domain/routing/decideRoute'
import { verifyRoute } from '@/domain/routing/verifyRoute'
import { sql } from '@/lib/sql'

export type VerifiedDecisions = {
  /** Decisions of an engine that is no longer this one: they cannot be expected to come out the same. */
  readonly otherEngine: number
  /** Nothing was computed: the case stayed where it was, or a person decided. */
  readonly notComputed: number
  readonly same: number
  /** Decision, and the first value that differs (`candidates.0.score.total`). */
  readonly different: readonly { readonly difference: string; readonly id: string }[]
}

const perPage = 500

/**
 * Recomputes every stored routing decision (or those of one case) from its stored input and compares the two
 * receipts value by value (requirement E4). Reads only.
 */
export const verifyDecisions = async ({
  caseNumber = null,
  run,
}: {
  caseNumber?: null | string
  run: RunSql
}): Promise<VerifiedDecisions> => {
  const different: { difference: string; id: string }[] = []
  const counts = { notComputed: 0, otherEngine: 0, same: 0 }

  for (let after = '00000000-0000-0000-0000-000000000000', isMore = true; isMore;) {
    const rows = await run<{
      id: string
      inputs: null | RoutingInput
      receipt: null | RoutingDecision
      version: string
    }>(sql`
      select d.id, d.inputs, d.receipt, d.version from routing_decisions d join cases c on c.id = d.case_id
       where d.id > ${after} and (${caseNumber}::text is null or c.number = ${caseNumber})
       order by d.id limit ${perPage}`)

    for (const { id, inputs, receipt, version } of rows) {
      // What was only kept or given by hand has no candidates to weigh.
      if (inputs === null || receipt === null || !('agents' in inputs)) counts.notComputed += 1
      else if (version !== routingEngineVersion) counts.otherEngine += 1
      else {
        const { firstDifference } = verifyRoute({ decision: receipt, input: inputs })

        if (firstDifference === null) counts.same += 1
        else different.push({ difference: firstDifference, id })
      }
    }

    after = rows.at(-1)?.id ?? after
    isMore = rows.length === perPage
  }

  return { ...counts, different }
}
