import type { Payload, PayloadRequest } from 'payload'

import type { ChannelAdapter } from '@/contracts/ports/channel'
import type { Clock } from '@/contracts/ports/clock'
import type { Channel } from '@/domain/vocabulary'

import { fileName, isProgram, plainType, rasterTypeOf } from '@/domain/files/fileRules'
import { publishEvent } from '@/events/publishEvent'
import { AppError } from '@/lib/appError'
import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn, sqlOn } from '@/lib/sql'

type Waiting = {
  case_id: string
  channel: Channel
  content_type: string
  department_id: null | string
  filename: string
  id: string
  source_url: string
}

export type MediaPorts = {
  readonly adapterOf: (channel: Channel) => ChannelAdapter | null
  readonly clock: Clock
  /** Stores bytes under their hash and returns the key. Harmless twice. */
  readonly storeFile: (bytes: Uint8Array) => Promise<{ key: string; sha256: string }>
}

/**
 * Fetches what a customer sent along, once the message stands: nobody waits for a film to read what was written. What it
 * is, its first bytes say and not its sender; a program is not kept. What cannot be had says why in its place.
 *
 * @throws AppError, to be tried again, when the provider did not answer.
 */
export const fetchMedia = async ({
  messageId,
  payload,
  ports,
}: {
  messageId: string
  payload: Payload
  ports: MediaPorts
}): Promise<{ fetched: number; kind: 'fetched'; refused: number }> => {
  const waiting = await sqlOn(payload)<Waiting>(sql`
    select a.id, a.filename, a.content_type, a.source_url, m.channel, a.case_id, c.department_id
      from attachments a join messages m on m.id = a.message_id join cases c on c.id = a.case_id
     where a.message_id = ${messageId} and a.storage_key is null and a.source_url is not null
     order by a.created_at, a.id`)
  let refused = 0

  for (const file of waiting) {
    const outcome = await fetchOne({ file, ports })

    if (outcome.kind === 'retry') {
      throw new AppError({
        code: 'media-unreachable',
        isRetryable: true,
        message: `A file of message ${messageId} could not be fetched: ${outcome.reason}`,
      })
    }

    refused += outcome.kind === 'refused' ? 1 : 0
    await inTransaction({
      payload,
      work: (req) => keep({ file, now: ports.clock(), outcome, req }),
    })
  }

  return { fetched: waiting.length - refused, kind: 'fetched', refused }
}

type Fetched =
  | {
      contentType: string
      filename: string
      key: string
      kind: 'stored'
      sha256: string
      size: number
    }
  | { kind: 'refused'; reason: string }

const fetchOne = async ({
  file,
  ports,
}: {
  file: Waiting
  ports: MediaPorts
}): Promise<Fetched | { kind: 'retry'; reason: string }> => {
  const adapter = ports.adapterOf(file.channel)
  const media = await adapter?.fetchMedia?.(file.source_url)

  if (media === undefined) {
    return { kind: 'refused', reason: 'The channel has no files to fetch' }
  }

  if (media.kind !== 'media') {
    return media
  }

  const { content } = media
  const contentType =
    rasterTypeOf(content) ??
    plainType(media.contentType === '' ? file.content_type : media.contentType)
  const filename = fileName(file.filename, contentType)

  if (content.byteLength === 0 || isProgram(filename, content)) {
    return {
      kind: 'refused',
      reason: content.byteLength === 0 ? 'The file is empty' : 'The file is a program',
    }
  }

  const { key, sha256 } = await ports.storeFile(content)

  return { contentType, filename, key, kind: 'stored', sha256, size: content.byteLength }
}

const keep = async ({
  file,
  now,
  outcome,
  req,
}: {
  file: Waiting
  now: Date
  outcome: Fetched
  req: PayloadRequest
}): Promise<void> => {
  const run = await sqlIn(req)
  await run(
    outcome.kind === 'stored'
      ? sql`update attachments set storage_key = ${outcome.key}, sha256 = ${outcome.sha256}, size = ${outcome.size},
                   content_type = ${outcome.contentType}, filename = ${outcome.filename}, updated_at = ${now.toISOString()}
             where id = ${file.id}`
      : sql`update attachments set source_url = null, filename = ${`${file.filename} (${outcome.reason})`.slice(0, 255)},
                   updated_at = ${now.toISOString()}
             where id = ${file.id}`,
  )
  await publishEvent({
    event: {
      caseId: file.case_id,
      data: {},
      departmentId: file.department_id,
      staffId: null,
      subjectId: file.case_id,
      type: 'case.changed',
    },
    req,
  })
}
