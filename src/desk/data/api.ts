import type { Problem } from '@/contracts/desk'

/** An answer that is not the one we hoped for, in words for the person. */
export class ApiError extends Error {
  readonly code: string
  readonly status: number

  constructor({ code, detail, status }: { code: string; detail: string; status: number }) {
    super(detail)
    this.code = code
    this.status = status
  }
}

const timeoutMs = 20_000
let onSignedOut: () => void = () => undefined

/** Called once the session is over; what was typed is kept, so the desk may ask to sign in again. */
export const whenSignedOut = (listener: () => void): void => {
  onSignedOut = listener
}

/**
 * Calls `/api/desk…` (or another area) and returns the JSON answer. The caller names its type: both sides share `contracts/desk`.
 *
 * @throws ApiError for every answer that is not 2xx, for no answer, and for one that takes too long.
 */
export const callApi = async <Answer>(
  path: string,
  {
    area = 'desk',
    body,
    method = 'GET',
    signal,
  }: {
    area?: 'copilot' | 'desk' | 'routing'
    body?: unknown
    method?: string
    signal?: AbortSignal
  } = {},
): Promise<Answer> => {
  const response = await request(`/api/${area}${path}`, { body, method, signal })

  if (response.ok) {
    return (await response.json()) as Answer
  }

  const problem = await readProblem(response)

  if (response.status === 401) {
    onSignedOut()
  }

  throw new ApiError({ ...problem, status: response.status })
}

const request = async (
  path: string,
  { body, method, signal }: { body: unknown; method: string; signal: AbortSignal | undefined },
): Promise<Response> => {
  const timeout = AbortSignal.timeout(timeoutMs)

  try {
    return await fetch(path, {
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      credentials: 'same-origin',
      method,
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    })
  } catch (error) {
    if (signal?.aborted === true) {
      throw error
    }

    throw new ApiError({
      code: 'unreachable',
      detail: timeout.aborted
        ? 'The server did not answer in time.'
        : 'The server cannot be reached. Check the connection.',
      status: 0,
    })
  }
}

const readProblem = async (response: Response): Promise<{ code: string; detail: string }> => {
  try {
    const { code, detail } = (await response.json()) as Partial<Problem>

    return { code: code ?? 'failed', detail: detail ?? 'Something failed on our side.' }
  } catch {
    return { code: 'failed', detail: 'Something failed on our side.' }
  }
}

/** What to tell a person about any error. */
export const tellError = (error: unknown): string =>
  error instanceof ApiError ? error.message : 'Something unexpected happened in this page.'
