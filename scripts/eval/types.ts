export type Measure = { readonly value: number; readonly low: number; readonly high: number }

/** One measured set: what was asked, on how many rows, and the figures by name. */
export type Measured = {
  readonly set: string
  readonly how: string
  readonly trainRows: number
  readonly testRows: number
  readonly figures: Readonly<Record<string, Measure>>
  readonly trainSeconds: number
  readonly millisecondsPerText: number
}

/** A row of a labelled set; further fields are the labels. */
export type LabelledRow = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly text: string
}

/** What the scorer takes: one line per row. */
export type Prediction = {
  readonly id: string
  readonly label: string
  readonly ranked?: readonly string[]
  readonly confidence?: number
  readonly score?: number
}
