import type { BulkAction } from '@/contracts/bulk'

/** A change of many that a closed page has not finished. */
export type Unfinished = {
  readonly action: BulkAction
  /** How many of `items` were handled. */
  readonly at: number
  readonly items: readonly (readonly [id: string, number: string])[]
  readonly title: string
}

const planKey = 'caseway:desk:bulk'
const placeKey = 'caseway:desk:bulk:at'

/**
 * Remembers, for this tab alone, what a change of many still has to do: a reload or a lost session does not leave people
 * with thousands of cases of which they do not know which ones. The list is written once, its place at every step.
 */
export const bulkMemory = {
  forget: (): void => {
    attempt(() => {
      sessionStorage.removeItem(planKey)
      sessionStorage.removeItem(placeKey)
    })
  },
  keep: (plan: Omit<Unfinished, 'at'>): void => {
    attempt(() => {
      sessionStorage.setItem(planKey, JSON.stringify(plan))
      sessionStorage.setItem(placeKey, '0')
    })
  },
  mark: (at: number): void => {
    attempt(() => {
      if (sessionStorage.getItem(planKey) !== null) {
        sessionStorage.setItem(placeKey, String(at))
      }
    })
  },
  read: (): null | Unfinished =>
    attempt(() => {
      const plan = sessionStorage.getItem(planKey)

      return plan === null
        ? null
        : {
            ...(JSON.parse(plan) as Omit<Unfinished, 'at'>), // we wrote it
            at: Number(sessionStorage.getItem(placeKey)),
          }
    }),
}

/** Storage may be full or forbidden: then a change of many works all the same and is forgotten with the page. */
const attempt = <Result>(work: () => Result): null | Result => {
  try {
    return work()
  } catch {
    return null
  }
}
