/** Parts of `npm run bench`, in the order in which they run and are printed. */
export const sectionIds = [
  'form',
  'flow',
  'assistant',
  'search',
  'triage',
  'inbox',
  'plan',
  'workspace',
  'start',
] as const
export type SectionId = (typeof sectionIds)[number]

export type DatabaseKind = 'embedded' | 'native'

/** A figure that was promised. `value` and `target` in `unit`; met when the value is below. */
export type Check = {
  readonly name: string
  readonly database: 'none' | DatabaseKind
  /** Null: it could not be measured, or too little came through to say it. Never met. */
  readonly value: null | number
  readonly target: number
  readonly unit: 'kB' | 'MB' | 'ms' | 's'
}

export type Table = {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Everything about one measured part; `docs/benchmarks.md` is made of these and of nothing else. */
export type Section = {
  readonly id: SectionId
  readonly title: string
  /** ISO instant. */
  readonly measuredAt: string
  readonly command: string
  readonly machine: string
  /** Versions of the databases that were measured. */
  readonly databases: readonly string[]
  /** Share of the processors (0–1) that others used right before and right after; above 0.2 the page says so. */
  readonly othersBusy: { readonly before: number; readonly after: number }
  /** How it was measured, one paragraph each. */
  readonly method: readonly string[]
  readonly tables: readonly Table[]
  readonly checks: readonly Check[]
  /** What falls short beyond missed targets, and what was not measured. */
  readonly gaps: readonly string[]
}

export type SectionResult = Pick<
  Section,
  'checks' | 'databases' | 'gaps' | 'id' | 'method' | 'tables' | 'title'
>
