import type { CollectionBeforeChangeHook } from 'payload'

import { ValidationError } from 'payload'

import { settingsOf, thresholdsOf } from '@/contracts/assistantSettings'
import { refuseMode } from '@/domain/assistant/judgeMode'
import type { AssistantMode } from '@/domain/vocabulary'
import { sql, sqlIn } from '@/lib/sql'

const days = 30

type Moded = { assistantMode?: AssistantMode | null; id: string }

/**
 * A person who edits the record by hand widens the assistant's mode no further than agreement has earned (requirement
 * F6). A new record has no past: it may begin with drafts, not with answers. Seeds and jobs act for nobody and pass.
 */
export const refuseUnearnedMode =
  (kind: 'category' | 'department'): CollectionBeforeChangeHook<Moded> =>
  async ({ data, operation, originalDoc, req }) => {
    const to = data.assistantMode

    if (req.user === null || to === undefined || to === null) {
      return data
    }

    const from = operation === 'create' ? 'suggest' : (originalDoc?.assistantMode ?? 'off')
    const run = await sqlIn(req)
    const id = originalDoc?.id ?? null
    const [row] = await run<{ agreed: number; settings: unknown; total: number }>(sql`
      select a.agreed, a.total, (select settings from assistant_settings order by id desc limit 1) as settings
        from assistant_agreement(${kind === 'department' ? id : null}::uuid, ${kind === 'category' ? id : null}::uuid,
               now() - make_interval(days => ${days})) a`)
    const settings = settingsOf(row?.settings)
    const refusal = refuseMode({
      // Without an id the figures would be those of everything.
      agreement: id === null || row === undefined ? { agreed: 0, total: 0 } : row,
      from,
      thresholds: thresholdsOf(settings),
      to,
    })

    if (refusal !== null) {
      throw new ValidationError({ errors: [{ message: refusal, path: 'assistantMode' }] })
    }

    return data
  }
