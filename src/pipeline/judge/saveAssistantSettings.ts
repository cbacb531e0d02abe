import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { AssistantSettings } from '@/contracts/assistantSettings'

import { recordAudit } from '@/audit/recordAudit'
import { sql, sqlIn } from '@/lib/sql'

import { readAssistantSettings } from '../cases/assistant/readAssistantSettings'

/** A new version of the settings; the older ones stay as history. In the caller's transaction. */
export const saveAssistantSettings = async ({
  actor,
  now,
  req,
  settings,
}: {
  actor: Actor
  now: Date
  req: PayloadRequest
  settings: AssistantSettings
}): Promise<void> => {
  const run = await sqlIn(req)
  const before = await readAssistantSettings(run)
  await run(sql`
    insert into assistant_settings (settings, created_at, created_by)
    values (${JSON.stringify(settings)}::jsonb, ${now.toISOString()}, ${actor.id})`)
  await recordAudit({
    action: 'assistant.settings-changed',
    actor,
    after: settings,
    before,
    req,
    subjectId: null,
    subjectType: 'assistant-settings',
  })
}
