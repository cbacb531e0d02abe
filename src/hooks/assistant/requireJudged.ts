import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { APIError } from 'payload'

import type { JudgedKind } from '@/domain/assistant/changeText'
import { changeText } from '@/domain/assistant/changeText'
import type { RunSql } from '@/lib/sql'
import { sqlIn } from '@/lib/sql'

type Refuse = (input: {
  id: null | string
  kind: JudgedKind
  language: string
  record: Readonly<Record<string, unknown>>
  run: RunSql
  staffId: string
}) => Promise<null | string>

/**
 * A person changes what the assistant answers by only after it was judged (requirement F10, `refuseUnjudged`). Seeds and
 * jobs act for nobody and pass; so does going back to an older version, which is how a bad change is undone, and a
 * text that nobody reads yet. `req.context.isJudged` says that the endpoint has asked already; no client can set it.
 */
export const requireJudged =
  (kind: Exclude<JudgedKind, 'settings'>, refuse: Refuse): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const before = (originalDoc ?? {}) as Readonly<Record<string, unknown>>
    const record: Readonly<Record<string, unknown>> = { ...before, ...data }
    const id = typeof before['id'] === 'string' ? before['id'] : null

    if (req.user === null || req.context['isJudged'] === true || isRollBack(req)) {
      return data
    }

    if (
      kind === 'article' ? record['_status'] !== 'published' : isSame({ before, id, kind, record })
    ) {
      return data
    }

    // Owner, dates and counts of an article that is read already.
    if (before['_status'] === 'published' && isSame({ before, id, kind, record })) {
      return data
    }

    const refusal = await refuse({
      id,
      kind,
      language: req.locale ?? 'en',
      record,
      run: await sqlIn(req),
      staffId: req.user.id,
    })

    if (refusal !== null) {
      throw new APIError(refusal, 409, undefined, true)
    }

    return data
  }

const isRollBack = (req: PayloadRequest): boolean => req.pathname.includes('/versions/')

const isSame = ({
  before,
  record,
  ...of
}: {
  before: Readonly<Record<string, unknown>>
  id: null | string
  kind: JudgedKind
  record: Readonly<Record<string, unknown>>
}): boolean =>
  changeText({ ...of, language: '', record: before }) ===
  changeText({ ...of, language: '', record })
