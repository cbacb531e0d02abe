/** Asks one of our own endpoints. Rejects with an Error in the server's words, which say what to do. */
export const callApi = async <Answer>(url: string, init: RequestInit): Promise<Answer> => {
  const response = await fetch(url, init)
  const body: unknown = await response.json().catch(() => null)

  if (response.ok) {
    return body as Answer // our own endpoint, typed there
  }

  throw new Error(reasonOf(body) ?? 'The server did not answer as expected. Try again.')
}

/** Our endpoints say `detail`, collections say `errors`. */
const reasonOf = (body: unknown): null | string => {
  if (typeof body !== 'object' || body === null) {
    return null
  }

  if ('detail' in body) {
    return String(body.detail)
  }

  const [first] = 'errors' in body && Array.isArray(body.errors) ? (body.errors as unknown[]) : []

  return typeof first === 'object' && first !== null && 'message' in first
    ? String(first.message)
    : null
}

/** Sends a body as JSON. */
export const postApi = <Answer>(
  url: string,
  body: unknown,
  signal?: AbortSignal,
): Promise<Answer> =>
  callApi<Answer>(url, {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
    ...(signal === undefined ? {} : { signal }),
  })
