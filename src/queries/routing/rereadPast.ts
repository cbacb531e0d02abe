import type { OpenTriage } from '@/contracts/openTriage'
import type { Facts } from '@/domain/routing/conditions'
import type { RoutingInput } from '@/domain/routing/routingTypes'
import type { RunSql } from '@/lib/sql'

import { triageSchema } from '@/contracts/triageSchema'
import { sql } from '@/lib/sql'

/**
 * Reads past messages with another version of the triage model (requirement E8): what it would have said, as facts. Null
 * for a message that this very version has read: that is what happened. Null instead of a reader when the version is
 * gone or cannot be read any more.
 */
export const rereadPast = async ({
  id,
  openTriage,
  run,
}: {
  /** Null: the starter model. */
  id: null | string
  openTriage: OpenTriage
  run: RunSql
}): Promise<
  ((past: { input: RoutingInput; isFirst: boolean }) => Promise<Facts | null>) | null
> => {
  const model = await open({ id, openTriage, run })

  if (model === null) {
    return null
  }

  return async ({ input, isFirst }) => {
    if (input.versions['triage'] === `${model.name} ${model.version}`) {
      return null
    }

    const said = (field: string): string => {
      const value = input.facts[field]

      return typeof value === 'string' ? value : ''
    }
    const { triage } = await model.triage({ subject: said('subject'), text: said('text') })
    const read = triageSchema.safeParse(triage)

    if (!read.success) {
      return null
    }

    const { category, intent, language, outOfScope, priority, sentiment, toxicity, wantsPerson } =
      read.data

    return {
      confidence: category.confidence,
      intent: intent.label,
      language: language.code,
      outOfScope,
      sentiment,
      toxicity,
      wantsPerson,
      // What a case is about was decided by its first message.
      ...(isFirst
        ? {
            category: category.label in input.defaults.categories ? category.label : null,
            priority: priority.label,
          }
        : {}),
    }
  }
}

const open = async ({
  id,
  openTriage,
  run,
}: Parameters<typeof rereadPast>[0]): Promise<null | ReturnType<OpenTriage>> => {
  if (id === null) {
    return openTriage({
      labels: await run<{ description: string; label: string }>(sql`
        select key as label, name || ' ' || coalesce(description, '') as description from categories
         where is_active order by key`),
    })
  }

  const [row] = await run<{ bytes: Buffer }>(
    sql`select bytes from triage_models where id = ${id} and bytes is not null`,
  )

  try {
    return row === undefined ? null : openTriage({ bytes: new Uint8Array(row.bytes) })
  } catch {
    // Bytes of another time of the product.
    return null
  }
}
