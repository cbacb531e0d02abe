/**
 * An error answer as RFC 9457 wants it. `detail` is for the person or program that called: what is wrong and what to do;
 * `errors` names fields.
 */
export const problem = ({
  detail,
  errors,
  headers,
  status,
  title,
}: {
  detail: string
  errors?: readonly { message: string; path: string }[]
  headers?: Record<string, string>
  status: number
  title: string
}): Response =>
  Response.json(
    { detail, status, title, type: 'about:blank', ...(errors === undefined ? {} : { errors }) },
    { headers: { ...headers, 'content-type': 'application/problem+json' }, status },
  )
