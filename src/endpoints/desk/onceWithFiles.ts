import type { PayloadRequest } from 'payload'

import type { AttachedFile } from '@/pipeline/cases/attachFiles'

import { filesOf } from './filesOf'
import { onlyOnce } from './onlyOnce'

/** Does `work` once per token and case, with the files that the message names; refused where one of them cannot go. */
export const onceWithFiles = async <Result extends { readonly kind: string }>({
  tokens,
  work,
  ...inside
}: {
  caseId: string
  clientToken: string
  isDone: (result: Result) => boolean
  now: Date
  req: PayloadRequest
  staffId: string
  tokens: readonly string[] | undefined
  work: (files: readonly AttachedFile[]) => Promise<Result>
}): Promise<Record<string, unknown> & { kind: string }> => {
  const attached = filesOf({ ...inside, tokens })

  return attached.kind === 'refused'
    ? attached
    : onlyOnce({ ...inside, work: () => work(attached.files) })
}
