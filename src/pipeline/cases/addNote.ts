import type { PayloadRequest } from 'payload'

import type { RichDoc } from '@/domain/rich/richDoc'

import { slugs } from '@/contracts/slugs'
import { richToText } from '@/domain/rich/richToText'
import { createRow } from '@/lib/createRow'

import type { Actor } from '@/contracts/actor'

import type { AttachedFile } from './attachFiles'

import { attachFiles } from './attachFiles'
import { lockCase } from './caseRow'
import { tellMentioned } from './tellMentioned'
import { tellWatchers } from './tellWatchers'
import { writeCase } from './writeCase'

export type NoteOutcome =
  { kind: 'added'; messageId: string; told: readonly string[] } | { kind: 'not-found' }

/** Adds an internal note: staff sees it, no channel ever sends it. */
export const addNote = async ({
  actor,
  caseId,
  files = [],
  mentions = [],
  now,
  req,
  rich,
  staffId,
  text: given,
}: {
  actor: Actor
  caseId: string
  files?: readonly AttachedFile[]
  /** Colleagues named with @: each gets a notification, if the case is theirs to see. */
  mentions?: readonly string[]
  now: Date
  req: PayloadRequest
  /** The rich form: `text` is then made from it. */
  rich?: RichDoc
  staffId: null | string
  text: string
}): Promise<NoteOutcome> => {
  const current = await lockCase({ actor, caseId, req })

  if (current === null) {
    return { kind: 'not-found' }
  }

  const text = rich === undefined ? given : richToText(rich).trim()
  const messageId = await createRow({
    collection: slugs.messages,
    data: {
      authorKind:
        actor.kind === 'assistant' ? 'assistant' : actor.kind === 'system' ? 'system' : 'agent',
      case: caseId,
      channel: current.channel,
      ...(rich === undefined ? {} : { composed: { rich } }),
      createdAt: now.toISOString(),
      direction: 'internal',
      staff: staffId,
      text,
    },
    req,
  })

  await attachFiles({ caseId, files, isInternal: true, messageId, now, req })
  const told = await tellMentioned({
    case: current,
    mentions,
    messageId,
    now,
    req,
    staffId,
    text,
  })
  await writeCase({
    action: 'noted',
    actor,
    after: { characters: text.length, messageId },
    case: current,
    data: { messageId, ...(told.length === 0 ? {} : { mentioned: told.length }) },
    events: ['case.message-added'],
    now,
    req,
    set: { lastMessageAt: now.toISOString(), messageCount: current.messageCount + 1 },
  })

  await tellWatchers({
    case: current,
    except: [staffId, ...told],
    messageId,
    now,
    req,
    title: `A note was added on ${current.number}`,
  })

  return { kind: 'added', messageId, told }
}
