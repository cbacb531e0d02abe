import type { AttachedFile } from '@/pipeline/cases/attachFiles'

import { mostFilesBytes } from '@/domain/files/fileRules'
import { env } from '@/lib/env'
import { checkUpload } from '@/lib/uploadToken'

type Files = { files: readonly AttachedFile[]; kind: 'files' } | { kind: 'refused'; reason: string }

/** The uploaded files that a message names by token: its writer's own, for this very case, small enough together. */
export const filesOf = ({
  caseId,
  now,
  staffId,
  tokens = [],
}: {
  caseId: string
  now: Date
  staffId: string
  tokens: readonly string[] | undefined
}): Files => {
  const files: AttachedFile[] = []

  for (const token of tokens) {
    const file = checkUpload(token, env.PAYLOAD_SECRET, now.getTime())

    if (file === null || file.caseId !== caseId || file.staffId !== staffId) {
      return { kind: 'refused', reason: 'A file waited too long. Remove it and attach it again.' }
    }

    files.push(file)
  }

  return files.reduce((sum, { size }) => sum + size, 0) > mostFilesBytes
    ? {
        kind: 'refused',
        reason: 'The files are larger than 18 MB together. Send some of them apart.',
      }
    : { files, kind: 'files' }
}
