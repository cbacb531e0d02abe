import type { Story, StoryOutcome } from './storyTypes'

import { phrases } from './phrases'
import { fillSlots } from './slots'
import {
  agentSays,
  assign,
  assistantSays,
  customerSays,
  escalate,
  isAboutProduct,
  maybeNote,
} from './storySteps'

/** Somebody in a hurry is answered sooner; now and then a promise is missed. */
const waitForAgent = (story: Story): void => {
  const { minutesToAnswer, random } = story
  const share = random.chance(0.06) ? random.between(110, 170) / 100 : random.around(0.3, 0.6)
  story.history.wait(Math.max(2, minutesToAnswer * share))
}

const workOn = (story: Story): void => {
  const { minutesToResolve, random } = story
  const share = random.chance(0.05) ? random.between(105, 150) / 100 : random.around(0.16, 0.9)
  story.history.wait(Math.max(6, minutesToResolve * share))
}

const open = ({ customer, history, opening, slots, team }: Story): void => {
  history.say({
    authorEmail: customer.email,
    authorKind: 'customer',
    direction: 'inbound',
    text: fillSlots(opening.text, slots),
  })
  history.note({ kind: 'created', actorKind: 'customer', actorEmail: customer.email })
  history.wait(0.05)
  history.note({ kind: 'routed', data: { team, category: opening.category } })
}

/** The assistant answers within seconds; returns whether that was all the customer needed. */
const assistantTries = (story: Story): boolean => {
  const { history, random } = story
  history.wait(random.between(3, 25) / 60)
  assistantSays(story, false)
  history.move('pending-customer', null)
  history.wait(random.around(35, 1))
  if (random.chance(0.78)) {
    if (random.chance(0.5)) customerSays(story, 'thanks')
    return true
  }
  customerSays(story, 'notSolved')
  history.move('open', null)
  assign(story)
  return false
}

const agentTries = (story: Story): Date => {
  const { agent, history, opening, random } = story
  if (history.status() !== 'open') {
    assign(story)
    waitForAgent(story)
    history.move('open', agent.email)
  }
  maybeNote(story, 0.32)
  if (isAboutProduct(story) && opening.category !== 'how-to' && random.chance(0.3)) {
    const ask = story.phrase(phrases[opening.language].asks, story.slots)
    if (ask !== null) agentSays(story, ask)
    history.wait(random.around(8, 0.5))
  }
  agentSays(story, opening.reply)
  return history.now()
}

const finish = (story: Story): Date => {
  const { agent, history, random } = story
  history.move('resolved', history.status() === 'pending-customer' ? null : agent.email)
  history.note({ kind: 'resolved', data: { after: random.chance(0.5) ? 'confirmed' : 'assumed' } })
  return history.now()
}

const talkOn = (story: Story): void => {
  const { history, opening, random } = story
  workOn(story)
  if (isAboutProduct(story) && random.chance(0.4) && customerSays(story, 'more')) {
    history.wait(random.around(40, 0.9))
    const answer = story.phrase(phrases[opening.language].moreAnswers, story.slots)
    if (answer !== null) agentSays(story, answer)
    history.wait(random.around(30, 0.9))
  }
  if (random.chance(0.45)) customerSays(story, 'thanks')
}

const reopen = (story: Story): Date | null => {
  const { agent, history, opening, random } = story
  history.wait(random.around(2_200, 0.5))
  if (!customerSays(story, 'again')) return null
  history.move('open', null)
  const at = history.now()
  history.wait(random.around(90, 0.7))
  const answer = story.phrase(phrases[opening.language].againAnswers, story.slots)
  agentSays(story, answer ?? opening.reply)
  history.wait(random.around(120, 0.7))
  history.move('resolved', agent.email)
  return at
}

const tellDone = (story: Story): StoryOutcome => {
  const { history } = story
  const isAutomatic = story.article !== null && story.flag === null
  if (story.flag !== null && story.flag !== 'SALES_INQUIRY') escalate(story)

  const isSolved = isAutomatic && assistantTries(story)
  const assistantAt = isAutomatic
    ? history.messages.find(({ authorKind }) => authorKind === 'assistant')?.sentAt
    : undefined
  let firstRespondedAt = assistantAt ?? null
  if (!isSolved) {
    const at = agentTries(story)
    firstRespondedAt ??= at
    talkOn(story)
  }
  const resolvedAt = finish(story)
  const reopenedAt = story.isReopened && isAboutProduct(story) ? reopen(story) : null
  return {
    firstRespondedAt,
    reopenedAt,
    resolvedAt: reopenedAt === null ? resolvedAt : history.now(),
    wasAnsweredByAssistant: isSolved,
  }
}

const tellUnfinished = (story: Story): Date | null => {
  const { agent, history, opening, random } = story
  if (story.ending === 'new') return null
  if (story.ending === 'pending-data') {
    history.move('pending-data', null)
    return null
  }
  if (story.ending === 'escalated') {
    escalate(story)
    assign(story)
    maybeNote(story, 0.5)
    if (!story.isAnswerDue || random.chance(0.15)) return null
    waitForAgent(story)
    agentSays(story, opening.reply)
    return history.now()
  }
  // Some have been picked up, but not yet answered.
  if (story.ending === 'open' && random.chance(story.isAnswerDue ? 0.1 : 0.7)) {
    assign(story)
    history.wait(random.around(20, 0.5))
    history.move('open', agent.email)
    maybeNote(story, 0.4)
    if (story.article !== null) assistantSays(story, true)
    return null
  }
  const at = agentTries(story)
  if (story.ending === 'open') {
    history.wait(random.around(60, 0.8))
    customerSays(story, isAboutProduct(story) && random.chance(0.6) ? 'notSolved' : 'chase')
    return at
  }
  history.wait(5)
  history.move(story.ending === 'on-hold' ? 'on-hold' : 'pending-customer', agent.email)
  if (opening.category === 'billing') maybeNote(story, 0.5)
  return at
}

/**
 * Plays one case from the first message to its ending, on its history.
 *
 * @throws Error when the story would make a status move that the domain forbids.
 */
export const tellStory = (story: Story): StoryOutcome => {
  open(story)
  if (story.ending === 'done') return tellDone(story)
  return {
    firstRespondedAt: tellUnfinished(story),
    reopenedAt: null,
    resolvedAt: null,
    wasAnsweredByAssistant: false,
  }
}
