const codes = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
])

/**
 * Did a failed `fetch` surely never reach the other side? Only errors of name resolution and of connecting say so; a
 * reset, a time-out and everything unknown may have come after the request was taken.
 */
export const isNotConnected = (error: unknown): boolean => {
  if (!(error instanceof Error)) {
    return false
  }

  if (error instanceof AggregateError) {
    return error.errors.length > 0 && error.errors.every(isNotConnected)
  }

  return 'code' in error && typeof error.code === 'string'
    ? codes.has(error.code)
    : isNotConnected(error.cause)
}
