/** Asks one of our own endpoints. Rejects with an Error in the server's words, which say what to do. */
export const callApi = async <Answer>(url: string, init: RequestInit): Promise<Answer> => {
  const response = await fetch(url, init)
  const body: unknown = await response.json().catch(() => null)

  if (response.ok) {
    return body as Answer // our own endpoint, typed there
  }

  throw new Error(
    typeof body === 'object' && body !== null && 'detail' in body
      ? String(body.detail)
      : 'The server did not answer as expected. Try again.',
  )
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
