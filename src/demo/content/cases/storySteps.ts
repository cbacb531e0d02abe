import type { Story } from './storyTypes'

import { composeFromArticle } from './composeFromArticle'
import { dressText } from './dressText'
import { flagTeams } from './flagTeams'
import { phrases } from './phrases'
import { fillSlots, firstNameOf } from './slots'
import { escalationNotes, notes } from './staffPhrases'

type Line = 'again' | 'chase' | 'more' | 'notSolved' | 'thanks'

const productCategories = new Set([
  'account-access',
  'data-export',
  'how-to',
  'integrations',
  'technical-issue',
])

/** About the product itself: only then do steps, roles and browsers come up. */
export const isAboutProduct = ({ opening }: Story): boolean =>
  productCategories.has(opening.category)

/** The customer writes; false when everything of this kind has been said too often. */
export const customerSays = (story: Story, line: Line): boolean => {
  const all = phrases[story.opening.language][line]
  // Nobody thanks a person by name who has not written yet.
  const hasMetAgent = story.history.messages.some(
    ({ authorKind, direction }) => authorKind === 'agent' && direction === 'outbound',
  )
  const fitting = hasMetAgent ? all : all.filter((text) => !text.includes('{{agent}}'))
  const text = story.phrase(fitting, story.slots)
  if (text === null) return false
  story.history.say({
    authorEmail: story.customer.email,
    authorKind: 'customer',
    direction: 'inbound',
    text,
  })
  return true
}

/** The agent writes to the customer: `text` with slots, dressed for the channel. */
export const agentSays = (story: Story, text: string): void => {
  story.history.say({
    authorEmail: story.agent.email,
    authorKind: 'agent',
    direction: 'outbound',
    text: dressText(story, fillSlots(text, story.slots), story.agent.name),
  })
}

/** The assistant answers from its article, as a draft or for real. */
export const assistantSays = (story: Story, isDraft: boolean): void => {
  if (story.article === null) return
  const question = `${story.opening.subject} ${story.opening.text}`
  const body = composeFromArticle({ article: story.article, channel: story.channel, question })
  const hint = phrases[story.opening.language].articleHint.replace('{{title}}', story.article.title)
  const isLetter = story.channel === 'email' || story.channel === 'web-form'
  story.history.say({
    article: story.article.slug,
    authorEmail: null,
    authorKind: 'assistant',
    direction: 'outbound',
    isDraft,
    text: dressText(story, isLetter ? `${body}\n\n${hint}` : body, 'TechCorp Assistant'),
  })
}

/** A note among staff, now and then. */
export const maybeNote = (story: Story, probability: number): void => {
  if (!story.random.chance(probability)) return
  const text = story.phrase(notes, story.slots)
  if (text === null) return
  story.history.wait(story.random.around(6, 0.8))
  story.history.say({
    authorEmail: story.agent.email,
    authorKind: 'agent',
    direction: 'internal',
    text,
  })
}

/** The case goes to an agent, whose work begins. */
export const assign = (story: Story): void => {
  story.history.note({
    kind: 'assigned',
    data: { team: story.team, staff: story.agent.email, reason: 'skill and load' },
  })
}

/** A trigger fires: the assistant stays silent, and a person is asked. */
export const escalate = (story: Story): void => {
  const flag = story.flag ?? 'KB_MISS'
  story.history.wait(0.1)
  story.history.note({
    kind: 'escalated',
    actorKind: 'assistant',
    data: { flag, team: flagTeams[flag] },
  })
  story.history.move('escalated', null)
  const text = story.phrase(escalationNotes, { ...story.slots, flag })
  if (text !== null) {
    story.history.say({ authorEmail: null, authorKind: 'system', direction: 'internal', text })
  }
}

/** Slots that depend on who works on the case. */
export const slotsOfAgents = (agent: string, other: string): Record<string, string> => ({
  agent: firstNameOf(agent),
  other: firstNameOf(other),
})
