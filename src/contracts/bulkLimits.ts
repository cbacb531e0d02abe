/** Apart from the schemas of `bulk.ts`: the desk needs these two numbers in the browser, and no schemas there. */

/** Cases of one selection at most; more are narrowed by filters first. */
export const mostSelected = 10_000

/** Cases of one request: a request stays short, and the progress is seen. */
export const bulkChunk = 40
