/** Asks one of our own endpoints. Rejects with an Error in the server's words. */
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
