import type { Payload } from 'payload'

import type { Clock } from '@/contracts/ports/clock'
import type { TriageModel } from '@/contracts/ports/triage'

import { createBuiltInTriage } from '@/ai/models/built-in/createBuiltInTriage'
import { unpackTriage } from '@/ai/models/built-in/packTriage'
import { starterModel } from '@/ai/models/built-in/starterModel'
import { logger } from '@/lib/logger'
import { sql, sqlOn } from '@/lib/sql'

/** A newly activated version, or one that was rolled back to, reads messages in every process after this long. */
const staleAfterMs = 2000

/**
 * The built-in engine in the version that is in use. While nothing changed this costs one read of an id every two
 * seconds, and only while messages come; a change loads the new bytes once, and messages wait for that.
 */
export const currentTriage = async ({
  clock,
  payload,
}: {
  clock: Clock
  payload: Payload
}): Promise<TriageModel> => {
  let model = await load({ clock, known: null, payload })
  let checkedAt = clock().getTime()
  let checking: null | Promise<void> = null
  const check = async (): Promise<void> => {
    model = await load({ clock, known: model, payload })
    checkedAt = clock().getTime()
  }

  return {
    get name() {
      return model.engine.name
    },
    triage: async (message) => {
      if (clock().getTime() - checkedAt >= staleAfterMs) {
        checking ??= check().finally(() => {
          checking = null
        })
        await checking
      }

      return model.engine.triage(message)
    },
    get version() {
      return model.engine.version
    },
  }
}

type Loaded = {
  readonly engine: TriageModel
  /** Changes with the active version, and where there is none with the categories. */
  readonly key: string
}

const load = async ({
  clock,
  known,
  payload,
}: {
  clock: Clock
  known: Loaded | null
  payload: Payload
}): Promise<Loaded> => {
  const run = sqlOn(payload)
  const [active] = await run<{ id: string }>(
    sql`select id from triage_models where state = 'active'`,
  )

  if (active !== undefined) {
    const key = `version ${active.id}`

    return known?.key === key
      ? known
      : ((await loadVersion({ clock, id: active.id, key, payload })) ??
          loadStarter({ clock, key, payload }))
  }

  const [categories] = await run<{ key: string }>(
    sql`select coalesce(max(updated_at)::text, '') || count(*) as key from categories where is_active`,
  )
  const key = `starter ${categories?.key ?? ''}`

  return known?.key === key ? known : loadStarter({ clock, key, payload })
}

/** Null when these bytes are of another time of the product: the starter answers until a new version is trained. */
const loadVersion = async ({
  clock,
  id,
  key,
  payload,
}: {
  clock: Clock
  id: string
  key: string
  payload: Payload
}): Promise<Loaded | null> => {
  const [row] = await sqlOn(payload)<{ bytes: Buffer }>(
    sql`select bytes from triage_models where id = ${id}`,
  )

  try {
    return row === undefined
      ? null
      : {
          engine: createBuiltInTriage({ clock, trained: unpackTriage(new Uint8Array(row.bytes)) }),
          key,
        }
  } catch (error) {
    logger.warn({ err: error, msg: 'The active triage model cannot be read', triageModel: id })

    return null
  }
}

const loadStarter = async ({
  clock,
  key,
  payload,
}: {
  clock: Clock
  key: string
  payload: Payload
}): Promise<Loaded> => {
  const labels = await sqlOn(payload)<{ description: string; label: string }>(sql`
    select key as label, name || ' ' || coalesce(description, '') as description from categories
     where is_active order by key`)

  return { engine: createBuiltInTriage({ clock, trained: starterModel(labels) }), key }
}
