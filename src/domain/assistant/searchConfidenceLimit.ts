/** From here on an article counts as found (requirement G2). */
export const searchConfidenceLimit = 0.5
