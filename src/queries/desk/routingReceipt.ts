import { z } from 'zod'

import type { RoutingReceiptView } from '@/contracts/desk'

const receipt = z.object({
  candidates: z
    .array(
      z.object({
        name: z.string(),
        removedBy: z.object({ detail: z.string(), filter: z.string() }).nullish(),
        score: z.object({ parts: z.record(z.string(), z.number()), total: z.number() }).nullish(),
      }),
    )
    .catch([]),
  counterfactuals: z
    .array(
      z.union([z.string(), z.object({ sentence: z.string() }).transform((one) => one.sentence)]),
    )
    .catch([]),
  rationale: z.array(z.string()).catch([]),
  ruleTrace: z
    .array(z.object({ detail: z.string(), name: z.string(), outcome: z.string() }))
    .catch([]),
})

/**
 * What people read of a stored receipt. Receipts are never rewritten, so one of an older version may lack a
 * part: the part is then empty instead of the whole being refused.
 */
export const routingReceipt = (value: unknown): null | RoutingReceiptView => {
  const parsed = receipt.safeParse(value)

  return !parsed.success
    ? null
    : {
        candidates: parsed.data.candidates.map(({ name, removedBy, score }) => ({
          name,
          removedBy: removedBy ?? null,
          score: score ?? null,
        })),
        counterfactuals: parsed.data.counterfactuals,
        ruleTrace: parsed.data.ruleTrace,
        sentences: parsed.data.rationale,
      }
}
