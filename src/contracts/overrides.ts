/** What the screens of an override show. */
export type OverridesView = {
  readonly secondFactor: {
    readonly isSetUp: boolean
    /** ISO instant; null while codes are taken. */
    readonly lockedUntil: null | string
    readonly recoveryLeft: number
  }
  /** Proposals that wait for a second person, newest first. */
  readonly proposals: readonly OverrideProposal[]
}

export type OverrideProposal = {
  readonly batchId: string
  readonly cases: readonly { readonly number: string; readonly subject: string }[]
  readonly createdAt: string
  /** The reader proposed it, so somebody else has to agree. */
  readonly isMine: boolean
  readonly proposedBy: string
  readonly reason: string
  readonly teamName: string
  readonly assigneeName: null | string
}
