import type { Endpoint, PayloadRequest } from 'payload'

import { createHash } from 'node:crypto'

import { readLanguage } from '@/domain/text/readLanguage'
import type { Language } from '@/domain/vocabulary'
import { callerAddress } from '@/lib/callerAddress'
import { env } from '@/lib/env'
import { problem } from '@/lib/problem'
import { takeHits } from '@/lib/takeHits'

export type PublicCall = {
  readonly language: Language
  readonly req: PayloadRequest
  readonly url: URL
}

/** Null: there is no such thing, for anybody. */
export type PublicAnswer = null | Readonly<Record<string, unknown>>

const windowSeconds = 60

/**
 * An edge that anybody may read without signing in. Rate-limited by caller; cacheable for a minute, with an ETag of what was
 * answered, so that a repeated question costs a 304. What was unpublished is gone after that minute.
 *
 * The answer never depends on who asks: whoever is signed in reads what a stranger reads.
 */
export const publicEndpoint = ({
  handle,
  limit,
  path,
}: {
  handle: (call: PublicCall) => Promise<PublicAnswer | Response>
  /** Requests of one caller in a minute. */
  limit: number
  path: string
}): Endpoint => ({
  handler: async (req) => {
    const mayPass = await takeHits({
      hits: [
        {
          key: `help:${String(limit)}:${callerAddress(req)}`,
          limit: limit * env.RATE_LIMIT_FACTOR,
        },
      ],
      now: new Date(),
      payload: req.payload,
      windowSeconds,
    })

    if (!mayPass) {
      return problem({
        detail: 'Please wait a minute.',
        headers: { 'retry-after': String(windowSeconds) },
        status: 429,
        title: 'Too many requests',
      })
    }

    const url = new URL(req.url ?? '/', env.SERVER_URL)
    const chosen = url.searchParams.get('language') ?? undefined
    const language = readLanguage({ accepted: req.headers.get('accept-language'), chosen })
    const found = await handle({ language, req, url })

    if (found === null) {
      return problem({ detail: 'There is no such article.', status: 404, title: 'Not found' })
    }

    return found instanceof Response ? found : cacheable(req, found)
  },
  method: 'get',
  path,
})

const cacheable = (req: PayloadRequest, body: Readonly<Record<string, unknown>>): Response => {
  const text = JSON.stringify(body)
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const headers = {
    'cache-control': 'public, max-age=60, stale-while-revalidate=60',
    etag,
    vary: 'Accept-Language',
  }
  const known = (req.headers.get('if-none-match') ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//u, ''))

  return known.includes(etag)
    ? new Response(null, { headers, status: 304 })
    : new Response(text, { headers: { ...headers, 'content-type': 'application/json' } })
}
