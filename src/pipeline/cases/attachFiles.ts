import type { PayloadRequest } from 'payload'

import { slugs } from '@/contracts/slugs'
import { createRow } from '@/lib/createRow'

/** A file whose bytes are stored already. */
export type AttachedFile = {
  readonly contentType: string
  readonly filename: string
  readonly sha256: string
  readonly size: number
  readonly storageKey: string
}

/** Hangs stored files on a message that was just written, in its transaction. */
export const attachFiles = async ({
  caseId,
  files,
  isInternal,
  messageId,
  now,
  req,
}: {
  caseId: string
  files: readonly AttachedFile[]
  isInternal: boolean
  messageId: string
  now: Date
  req: PayloadRequest
}): Promise<void> => {
  for (const { contentType, filename, sha256, size, storageKey } of files) {
    await createRow({
      collection: slugs.attachments,
      data: {
        case: caseId,
        contentType,
        createdAt: now.toISOString(),
        filename,
        isInternal,
        message: messageId,
        sha256,
        size,
        storageKey,
      },
      req,
    })
  }
}
