export type Plan = {
  readonly clear: () => void
  /** In so many milliseconds at the latest; what was planned sooner stays. */
  readonly within: (ms: number) => void
}

/** One next time for something that several reasons ask for. */
export const createPlan = (work: () => void): Plan => {
  let dueAt = Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  return {
    clear: () => {
      clearTimeout(timer)
      dueAt = Infinity
    },
    within: (ms) => {
      const at = performance.now() + ms

      if (at < dueAt) {
        dueAt = at
        clearTimeout(timer)
        timer = setTimeout(() => {
          dueAt = Infinity
          work()
        }, ms)
      }
    },
  }
}
