import type { Problem } from '@/contracts/desk'

const titles = {
  conflict: { status: 409, title: 'Somebody else changed it meanwhile' },
  failed: { status: 500, title: 'That did not work' },
  forbidden: { status: 403, title: 'Not allowed' },
  invalid: { status: 400, title: 'The request is not valid' },
  'not-found': { status: 404, title: 'Not found' },
  refused: { status: 409, title: 'That is not possible' },
  'signed-out': { status: 401, title: 'You are not signed in' },
  'too-large': { status: 413, title: 'The request is too large' },
} as const

/** An error as problem JSON (RFC 9457). `detail` is written for the person at the desk. */
export const problem = (
  code: keyof typeof titles,
  detail: string,
  more: Record<string, unknown> = {},
): Response => {
  const { status, title } = titles[code]
  const body: Problem = {
    code,
    detail,
    status,
    title,
    type: `urn:caseway:problem:${code}`,
    ...more,
  }

  return Response.json(body, {
    headers: { 'Cache-Control': 'no-store', 'Content-Type': 'application/problem+json' },
    status,
  })
}
