import type { ParsedMessage } from '@/contracts/ports/channel'

import type { IntakePorts } from './intakeEvent'

export type StoredFile = {
  readonly contentType: string
  readonly filename: string
  readonly sha256: null | string
  readonly size: number
  readonly sourceUrl: null | string
  readonly storageKey: null | string
}

/**
 * Writes the bytes of all attachments before the transaction begins. A run that dies here leaves files without a
 * row; the next run writes the same bytes under the same name.
 */
export const storeAttachments = async ({
  message,
  ports,
}: {
  message: ParsedMessage
  ports: IntakePorts
}): Promise<StoredFile[]> => {
  const stored: StoredFile[] = []

  for (const { content, contentType, filename, size, url } of message.attachments) {
    const file = content === null ? null : await ports.storeFile(content)
    stored.push({
      contentType: contentType.slice(0, 255),
      filename: filename.slice(0, 255),
      sha256: file?.sha256 ?? null,
      size,
      sourceUrl: url,
      storageKey: file?.key ?? null,
    })
  }

  return stored
}
