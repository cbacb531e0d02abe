import type { CaseStatus, Priority } from '../vocabulary'

export type NextActionFacts = {
  readonly hasAssignee: boolean
  readonly hasDraft: boolean
  readonly hasEscalationFlags: boolean
  /** Articles that fit the last question: the best confidence, 0–1. */
  readonly knowledgeConfidence: number
  readonly lastAuthor: 'agent' | 'assistant' | 'customer' | null
  /** Hours since the last message of either side. */
  readonly quietHours: number
  readonly priority: Priority
  /** Minutes until the next promise is broken; negative: it is; null: none runs. */
  readonly slaMinutes: null | number
  readonly sentiment: null | number
  readonly similarSolved: number
  readonly status: CaseStatus
}

export type NextAction = {
  readonly action:
    | 'answer-from-article'
    | 'approve-draft'
    | 'ask-again'
    | 'assign'
    | 'call'
    | 'look-at-similar'
    | 'reply'
    | 'resolve'
  readonly label: string
  readonly why: string
}

const angry = 0.3
const soonMinutes = 60
const quietDays = 3
const hoursPerDay = 24
const minutesPerHour = 60
const goodConfidence = 0.5

/** What to do next with a case, best first, at most three, each with its reason. Rules, no model. */
export const nextActions = (facts: NextActionFacts): readonly NextAction[] => {
  const isOver = facts.status === 'resolved' || facts.status === 'closed'
  const isOurTurn = facts.lastAuthor === 'customer' && !isOver
  const isLate = facts.slaMinutes !== null && facts.slaMinutes < soonMinutes
  const days = Math.floor(facts.quietHours / hoursPerDay)
  const due =
    facts.slaMinutes === null
      ? ''
      : facts.slaMinutes < 0
        ? ' The promise is already broken.'
        : ` ${leftText(facts.slaMinutes)}`
  const all: readonly (false | NextAction)[] = [
    !isOver &&
      !facts.hasAssignee && {
        action: 'assign',
        label: 'Take the case',
        why: 'Nobody has it yet.',
      },
    isOurTurn &&
      facts.sentiment !== null &&
      facts.sentiment < angry && {
        action: 'call',
        label: 'Answer in person, by phone if you can',
        why: 'The customer is angry: a standard text would make it worse.',
      },
    isOurTurn &&
      facts.hasDraft && {
        action: 'approve-draft',
        label: 'Read and approve the assistant’s draft',
        why: `A draft with its sources waits.${due}`,
      },
    isOurTurn &&
      !facts.hasDraft &&
      !facts.hasEscalationFlags &&
      facts.knowledgeConfidence >= goodConfidence && {
        action: 'answer-from-article',
        label: 'Answer from the suggested article',
        why: `An article fits the question (${Math.round(facts.knowledgeConfidence * 100)} %).${due}`,
      },
    isOurTurn &&
      facts.similarSolved > 0 && {
        action: 'look-at-similar',
        label: 'Look at how a similar case was solved',
        why: `${facts.similarSolved} solved ${facts.similarSolved === 1 ? 'case reads' : 'cases read'} alike.`,
      },
    isOurTurn && {
      action: 'reply',
      label: isLate ? 'Reply now' : 'Reply',
      why: `The customer wrote last.${due}`,
    },
    facts.status === 'pending-customer' &&
      days >= quietDays && {
        action: 'ask-again',
        label: 'Ask once more',
        why: `The customer has not answered for ${days} days.`,
      },
    !isOver &&
      facts.lastAuthor !== 'customer' &&
      days >= 2 * quietDays && {
        action: 'resolve',
        label: 'Resolve it',
        why: `We answered ${days} days ago and nobody came back.`,
      },
  ]

  return all.filter((one): one is NextAction => one !== false).slice(0, 3)
}

/** In the unit that people would say: nobody counts 2,688 minutes. */
const leftText = (minutes: number): string => {
  const [amount, unit] =
    minutes < 2 * minutesPerHour
      ? [minutes, 'minute']
      : minutes < 2 * hoursPerDay * minutesPerHour
        ? [minutes / minutesPerHour, 'hour']
        : [minutes / minutesPerHour / hoursPerDay, 'day']
  const whole = Math.round(amount)

  return whole === 1 ? `1 ${unit} is left.` : `${String(whole)} ${unit}s are left.`
}
