/** Before the identifier of a sender whose header is unusual: no real address looks like it, so it selects nobody. */
export const unverifiedPrefix = 'unverified:'
