import type { Channel, EscalationFlag } from '@/domain/vocabulary'

import type { DemoAgent, DemoArticle, DemoCustomer, Opening } from '../types'
import type { Ending } from './chooseStatuses'
import type { PhraseBook } from './createPhraseBook'
import type { Random } from './createRandom'
import type { Slots } from './slots'
import type { History } from './startHistory'

/** Everything that decides how one case goes. */
export type Story = {
  readonly agent: DemoAgent
  /** What the assistant answers from; null when it stays silent. */
  readonly article: DemoArticle | null
  readonly channel: Channel
  readonly customer: DemoCustomer
  readonly ending: Ending
  readonly flag: EscalationFlag | null
  readonly history: History
  readonly isReopened: boolean
  readonly opening: Opening
  readonly phrase: PhraseBook
  readonly random: Random
  readonly slots: Slots
  /** Until the promise is due, by the calendar of the policy. */
  readonly minutesToAnswer: number
  readonly minutesToResolve: number
  /** The first answer should be out by now. */
  readonly isAnswerDue: boolean
  readonly team: string
}

export type StoryOutcome = {
  readonly firstRespondedAt: Date | null
  readonly reopenedAt: Date | null
  readonly resolvedAt: Date | null
  readonly wasAnsweredByAssistant: boolean
}
