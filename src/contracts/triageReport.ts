import type { CorrectableLabel } from '@/domain/triage/corrections'
import type { ModelScores } from '@/domain/triage/compareModels'

/** One version of the triage model, or a run that makes one. */
export type TriageVersion = {
  /** Null: the starter model, which answers while no version is in use. */
  readonly id: null | string
  readonly state: 'active' | 'failed' | 'kept' | 'rejected' | 'training'
  readonly version: null | string
  readonly askedAt: null | string
  /** Null: the clock asked. */
  readonly askedBy: null | string
  readonly endedAt: null | string
  readonly activatedAt: null | string
  /** Why it was activated, rejected or failed, in words. */
  readonly reason: null | string
  readonly phase: string
  /** 0–1. */
  readonly progress: number
  readonly counts: null | {
    readonly corrected: number
    readonly heldBack: number
    readonly learned: number
  }
  /** Its own on the held-back part, and those of the version that was in use then. */
  readonly scores: null | { readonly newer: ModelScores; readonly older: ModelScores }
  /** How many messages it has read. */
  readonly used: number
  /** Its bytes are still there, so that it can be put into use again. */
  readonly isRestorable: boolean
}

export type TriageVersions = {
  readonly versions: readonly TriageVersion[]
  /** What people said since the last run: corrections and cases that agents resolved. Capped at 1,000. */
  readonly news: number
}

/** What triage said of first messages, against what people left it at: cases that an agent resolved or corrected. */
export type TriageReport = {
  readonly weeksBack: number
  readonly judged: number
  readonly accuracy: { readonly category: number; readonly priority: number }
  readonly weeks: readonly {
    /** Its Monday, `2026-11-16`. */
    readonly week: string
    readonly rows: number
    readonly category: number
    readonly priority: number
  }[]
  readonly confusion: {
    /** Labels in the order of how often people used them. */
    readonly labels: readonly { readonly key: string; readonly name: string }[]
    readonly cells: readonly {
      readonly count: number
      readonly predicted: string
      readonly truth: string
    }[]
  }
  /** Ten equal parts of the confidence; those without a message are left out. */
  readonly calibration: readonly {
    readonly from: number
    readonly rows: number
    /** Mean confidence, 0–1. */
    readonly said: number
    /** Share that was right, 0–1. */
    readonly right: number
  }[]
  readonly corrected: readonly {
    readonly label: CorrectableLabel
    readonly from: string
    readonly to: string
    readonly count: number
    readonly cases: readonly { readonly number: string; readonly subject: string }[]
  }[]
}
