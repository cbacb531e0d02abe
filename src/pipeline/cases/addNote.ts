import type { PayloadRequest } from 'payload'

import { slugs } from '@/contracts/slugs'
import { createRow } from '@/lib/createRow'

import type { Actor } from '@/contracts/actor'

import { lockCase } from './caseRow'
import { writeCase } from './writeCase'

export type NoteOutcome = { kind: 'added'; messageId: string } | { kind: 'not-found' }

/** Adds an internal note: staff sees it, no channel ever sends it. */
export const addNote = async ({
  actor,
  caseId,
  now,
  req,
  staffId,
  text,
}: {
  actor: Actor
  caseId: string
  now: Date
  req: PayloadRequest
  staffId: null | string
  text: string
}): Promise<NoteOutcome> => {
  const current = await lockCase({ actor, caseId, req })

  if (current === null) {
    return { kind: 'not-found' }
  }

  const messageId = await createRow({
    collection: slugs.messages,
    data: {
      authorKind:
        actor.kind === 'assistant' ? 'assistant' : actor.kind === 'system' ? 'system' : 'agent',
      case: caseId,
      channel: current.channel,
      createdAt: now.toISOString(),
      direction: 'internal',
      staff: staffId,
      text,
    },
    req,
  })

  await writeCase({
    action: 'noted',
    actor,
    after: { characters: text.length, messageId },
    case: current,
    data: { messageId },
    events: ['case.message-added'],
    now,
    req,
    set: { lastMessageAt: now.toISOString(), messageCount: current.messageCount + 1 },
  })

  return { kind: 'added', messageId }
}
