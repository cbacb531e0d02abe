/** One case in so many is never learned from: old and new versions are compared on these. */
const heldBackOneIn = 5

/**
 * Is this case held back from training? Decided by its id alone, so that every version ever trained was kept from the
 * same cases, and none is measured on what it has seen.
 */
export const isHeldBack = (caseId: string): boolean => {
  let hash = 0x811c9dc5

  for (let at = 0; at < caseId.length; at += 1) {
    hash = Math.imul(hash ^ caseId.charCodeAt(at), 0x01000193)
  }

  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)

  return ((hash ^ (hash >>> 15)) >>> 0) % heldBackOneIn === 0
}
