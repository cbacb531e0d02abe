import type { Journey, PlayedChannel } from '@/queries/console/journey'

import { deliveryLook } from '@/ui/statusLook'

import { channelName } from '../parts/channelName'

export type JourneyStep = {
  readonly detail: string
  readonly href: null | string
  readonly id: 'assistant' | 'case' | 'delivery' | 'received' | 'routing' | 'triage'
  readonly ms: null | number
  readonly rationale: string
  /** `person`: a person has it now. `stopped`: it ended where it should not. */
  readonly state: 'done' | 'person' | 'stopped' | 'waiting'
  readonly title: string
}

/**
 * The journey as lines for a person: what has happened, then the one step that is waited for. A journey that ended
 * early shows where and what to do.
 */
export const journeySteps = ({
  channel,
  journey,
}: {
  channel: PlayedChannel
  journey: Journey | null
}): JourneyStep[] => {
  if (journey === null) {
    return [waiting('received', `At the door of ${channelName(channel)}`)]
  }

  const { received } = journey
  const steps: (JourneyStep | null)[] = [
    {
      ...plain,
      detail: received.problem ?? 'Stored before it was acknowledged',
      id: 'received',
      ms: 0,
      state: received.status === 'rejected' || received.status === 'failed' ? 'stopped' : 'done',
      title: `Received by ${channelName(channel)}`,
    },
    caseStep(journey),
    heldStep(journey),
    triageStep(journey),
    routingStep(journey),
    assistantStep(journey),
    deliveryStep(journey),
  ]
  const done = steps.filter((step) => step !== null)

  return journey.isOver ? done : [...done, next(journey)]
}

const plain = { detail: '', href: null, ms: null, rationale: '', state: 'done' } as const

const waiting = (id: JourneyStep['id'], title: string): JourneyStep => ({
  ...plain,
  id,
  state: 'waiting',
  title: `${title} …`,
})

const next = (journey: Journey): JourneyStep => {
  if (journey.case === null) {
    return waiting('case', 'Finding customer and case')
  }

  if (journey.triage === null) {
    return waiting('triage', 'Understanding')
  }

  if (journey.routing === null) {
    return waiting('routing', 'Choosing who works on it')
  }

  return journey.assistant === null
    ? waiting('assistant', 'The assistant looks for an answer')
    : waiting('delivery', 'On its way to the customer')
}

const caseStep = ({ case: found }: Journey): JourneyStep | null =>
  found === null
    ? null
    : {
        ...plain,
        detail: found.subject,
        href: `/desk/cases/${encodeURIComponent(found.number)}`,
        id: 'case',
        ms: found.ms,
        title: found.isFollowUp ? `Added to ${found.number}` : `Case ${found.number}`,
      }

const heldStep = ({ held }: Journey): JourneyStep | null =>
  held === null
    ? null
    : {
        ...plain,
        detail: held.join(' '),
        href: '/desk/review',
        id: 'triage',
        state: 'person',
        title: 'Held for the review queue',
      }

const triageStep = ({ triage }: Journey): JourneyStep | null =>
  triage === null
    ? null
    : {
        ...plain,
        detail: [
          `${percent(triage.confidence)} sure`,
          `${triage.priority} priority`,
          languageName(triage.language),
          `mood ${percent(triage.sentiment)}`,
        ].join(' · '),
        id: 'triage',
        ms: triage.ms,
        rationale: triage.model,
        title: `Understood: ${triage.category}`,
      }

const routingStep = ({ routing }: Journey): JourneyStep | null =>
  routing === null
    ? null
    : {
        ...plain,
        detail:
          routing.assigneeName === null ? 'Waits in the queue of the team' : routing.assigneeName,
        id: 'routing',
        ms: routing.ms,
        rationale: routing.rationale,
        title: `${routing.outcome === 'kept' ? 'Stays with' : 'Routed to'} ${routing.teamName ?? 'nobody yet'}`,
      }

const outcomes: Readonly<Record<string, string>> = {
  drafted: 'Draft written: a person approves it',
  escalated: 'Handed to people',
  sent: 'Answered by the assistant',
  shadowed: 'Watched only',
  skipped: 'The assistant stayed silent',
}

const assistantStep = ({ assistant }: Journey): JourneyStep | null =>
  assistant === null
    ? null
    : {
        ...plain,
        detail: [
          ...assistant.flags,
          ...(assistant.confidence === null ? [] : [`${percent(assistant.confidence)} sure`]),
          `mode ${assistant.mode}`,
        ].join(' · '),
        id: 'assistant',
        ms: assistant.ms,
        rationale: assistant.reason,
        state: assistant.outcome === 'sent' ? 'done' : 'person',
        title: outcomes[assistant.outcome] ?? assistant.outcome,
      }

const deliveryStep = ({ delivery }: Journey): JourneyStep | null =>
  delivery === null
    ? null
    : {
        ...plain,
        detail:
          delivery.problem ??
          (delivery.attempts > 1 ? `${String(delivery.attempts)} attempts` : ''),
        id: 'delivery',
        ms: delivery.ms,
        state: ['cancelled', 'failed', 'unclear'].includes(delivery.status) ? 'stopped' : 'done',
        title: deliveryLook[delivery.status].label,
      }

const percent = (share: number): string => `${String(Math.round(share * 100))} %`

const languageNames = new Intl.DisplayNames('en', { type: 'language' })

const languageName = (code: string): string => {
  try {
    return languageNames.of(code) ?? code
  } catch {
    return code // a code that is none, such as `und-x`
  }
}
