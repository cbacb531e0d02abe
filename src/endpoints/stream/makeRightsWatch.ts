type Prints = ReadonlyMap<string, string>

export type RightsWatch = {
  /** The print of one person as it is now; null when there is no such person. */
  readonly printOf: (staffId: string) => Promise<null | string>
}

/**
 * Reads what the rights of everybody with an open stream are made of, together: those who ask within `windowMs` are one
 * question to the database. Two hundred streams that each look every three seconds ask it four times a second, not
 * two hundred times in three.
 */
export const makeRightsWatch = ({
  read,
  windowMs,
}: {
  read: (ids: readonly string[]) => Promise<Prints>
  windowMs: number
}): RightsWatch => {
  let asked = new Set<string>()
  let answer: null | Promise<Prints> = null

  const gather = async (): Promise<Prints> => {
    await new Promise((resolve) => setTimeout(resolve, windowMs))
    const ids = [...asked]
    // Whoever asks from here on wants to know what is true after this look began.
    asked = new Set()
    answer = null

    return read(ids)
  }

  return {
    printOf: async (staffId) => {
      asked.add(staffId)
      answer ??= gather()

      return (await answer).get(staffId) ?? null
    },
  }
}
