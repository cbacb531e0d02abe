/**
 * The address of the caller for rate limits: what the hop next to us wrote last. A client can lie in the earlier entries
 * of the header, never in the last one.
 */
export const callerAddress = (request: Pick<Request, 'headers'>): string =>
  (request.headers.get('x-forwarded-for') ?? '').split(',').at(-1)?.trim() ?? 'unknown'
