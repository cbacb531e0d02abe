import { slaPausingStatuses } from '@/domain/cases/caseStatus'
import { aroundTheClock } from '@/domain/sla/calendar'
import { slaDueAt } from '@/domain/sla/slaDueAt'
import type { AssistantMode } from '@/domain/vocabulary'

import type {
  DemoAgent,
  DemoArticle,
  DemoCase,
  DemoCategory,
  DemoSlaPolicy,
  Opening,
} from '../types'
import type { Ending } from './chooseStatuses'
import type { PhraseBook } from './createPhraseBook'
import type { Random } from './createRandom'
import type { Story, StoryOutcome } from './storyTypes'

import { slaPolicies } from '../automation/slaPolicies'
import { customers } from '../customers/customers'
import { agents } from '../organisation/agents'
import { categories } from '../organisation/categories'
import { businessHours } from '../organisation/hours'
import { teams } from '../organisation/teams'
import { chooseChannel, chooseCustomer } from './chooseCustomer'
import { dataProblemsOf, describeFields, describeTags } from './describeCase'
import { flagTeams } from './flagTeams'
import { makeFeedback } from './makeFeedback'
import { chooseSlots, fillSlots, firstNameOf } from './slots'
import { startHistory } from './startHistory'
import { slotsOfAgents } from './storySteps'
import { tellStory } from './tellStory'

const minute = 60_000
/** A resolved case closes by itself after five days of silence. */
const closesAfter = 5 * 1440 * minute

const find = <Item extends { readonly key: string }>(items: readonly Item[], key: string): Item => {
  const found = items.find((item) => item.key === key)
  if (found === undefined) throw new Error(`"${key}" is not in the demo content`)
  return found
}

/** What only the engineers of tier 2 can answer when the article does not help. */
const engineersArticles = new Set([
  'api-access-tokens',
  'scim-provisioning',
  'sso-setup',
  'webhooks',
])

const chooseTeam = (opening: Opening, category: DemoCategory): string => {
  if (engineersArticles.has(opening.article ?? '')) return 'support-tier-2'
  if (opening.flag === null || opening.flag === 'LEGAL_ESCALATION') return category.defaultTeam
  return flagTeams[opening.flag]
}

const chooseAgent = (team: string, language: string, random: Random): DemoAgent => {
  const members = agents.filter((agent) => agent.team === team)
  const speaking = members.filter(({ languages }) => languages.some((one) => one === language))
  return random.pick(speaking.length > 0 ? speaking : members)
}

const findArticle = (articles: readonly DemoArticle[], opening: Opening): DemoArticle | null =>
  articles.find(
    ({ language, slug }) => slug === opening.article && language === opening.language,
  ) ?? null

const isAutomatic = (mode: AssistantMode, opening: Opening): boolean =>
  mode === 'auto' && opening.flag === null && opening.priority !== 'urgent'

const isLate = (due: Date, at: Date | null, now: Date): boolean => (at ?? now) > due

const dueAt = (policy: DemoSlaPolicy, startedAt: Date, minutes: number, now: Date): Date => {
  const calendar =
    policy.businessHours === null ? aroundTheClock : find(businessHours, policy.businessHours)
  return slaDueAt({ calendar, minutes, now, pauses: [], startedAt })
}

const wait = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * minute)

const endingOf = (outcome: StoryOutcome, now: Date): { closedAt: Date | null } => {
  if (outcome.resolvedAt === null) return { closedAt: null }
  const closedAt = new Date(outcome.resolvedAt.getTime() + closesAfter)
  return { closedAt: closedAt < now ? closedAt : null }
}

/** One case with its whole history. Draws its chance from `random`, so the order of calls matters. */
export const makeCase = ({
  articles,
  createdAt,
  ending,
  now,
  opening,
  phrase,
  random,
  sequence,
}: {
  articles: readonly DemoArticle[]
  createdAt: Date
  ending: Ending
  now: Date
  opening: Opening
  phrase: PhraseBook
  random: Random
  sequence: number
}): DemoCase => {
  const key = `demo-${String(sequence).padStart(3, '0')}`
  const category = find(categories, opening.category)
  const channel = chooseChannel(opening, random)
  const customer = chooseCustomer({ channel, customers, opening, random })
  const isWaitingForData = ending === 'pending-data'
  const team = isWaitingForData ? 'support-tier-1' : chooseTeam(opening, category)
  const agent = chooseAgent(team, opening.language, random)
  const other = random.pick(agents.filter(({ email }) => email !== agent.email))
  const policy = find(slaPolicies, customer.tier)
  const targets = policy.targets[opening.priority]
  const firstResponseDueAt = dueAt(policy, createdAt, targets.firstResponse, now)
  const resolutionDueAt = dueAt(policy, createdAt, targets.resolution, now)
  const minutesUntil = (due: Date): number => (due.getTime() - createdAt.getTime()) / minute
  const article = findArticle(articles, opening)
  const mayAnswer = isAutomatic(category.assistantMode, opening)
  const slots = {
    ...chooseSlots({ customer, random }),
    ...slotsOfAgents(agent.name, other.name),
    // Praise names somebody of support, whoever reads it.
    ...(opening.category === 'feedback' ? { agent: firstNameOf(agent.name) } : {}),
    name: customer.name,
  }
  const history = startHistory({ from: createdAt, key, until: now })
  const story: Story = {
    agent,
    article: mayAnswer && random.chance(0.8) ? article : null,
    channel,
    customer,
    ending,
    flag: ending === 'done' || ending === 'escalated' ? opening.flag : null,
    history,
    isAnswerDue: firstResponseDueAt < now,
    isReopened: ending === 'done' && random.chance(0.08) && wait(createdAt, 6 * 1440) < now,
    opening,
    phrase,
    random,
    slots,
    minutesToAnswer: minutesUntil(firstResponseDueAt),
    minutesToResolve: minutesUntil(resolutionDueAt),
    team,
  }
  const outcome = tellStory(story)

  const { closedAt } = endingOf(outcome, now)
  if (closedAt !== null) {
    history.note({ kind: 'moved', at: closedAt, data: { from: 'resolved', to: 'closed' } })
  }
  const isUnassigned = isWaitingForData || (ending === 'new' && random.chance(0.6))
  const isBreached =
    isLate(firstResponseDueAt, outcome.firstRespondedAt, now) ||
    (!slaPausingStatuses.includes(history.status()) &&
      isLate(resolutionDueAt, outcome.resolvedAt, now))
  const snoozedUntil =
    (ending === 'on-hold' || ending === 'pending-customer') && random.chance(0.35)
      ? wait(now, random.between(1, 3) * 1440)
      : null
  if (snoozedUntil !== null) {
    history.note({ kind: 'snoozed', actorKind: 'staff', actorEmail: agent.email })
  }
  const feedback = makeFeedback({ isLate: isBreached, now, outcome, story })
  const lastAt = history.events.at(-1)?.at ?? createdAt

  return {
    key,
    sequence,
    subject: fillSlots(opening.subject, slots),
    channel,
    customerEmail: customer.email,
    category: isWaitingForData ? null : category.key,
    department: find(teams, team).department,
    team,
    assigneeEmail: isUnassigned || outcome.wasAnsweredByAssistant ? null : agent.email,
    priority: opening.priority,
    status: closedAt === null ? history.status() : 'closed',
    language: opening.language,
    sentiment: isWaitingForData ? null : opening.sentiment,
    escalationFlags: story.flag === null ? [] : [story.flag],
    assistantMode: outcome.wasAnsweredByAssistant
      ? 'auto'
      : mayAnswer && ending === 'new'
        ? 'auto'
        : 'off',
    isAnswerable: article !== null && opening.flag === null && !isWaitingForData,
    article: article?.slug ?? null,
    wasAnsweredByAssistant: outcome.wasAnsweredByAssistant,
    customFields: isWaitingForData ? {} : describeFields({ customer, opening, random, slots }),
    dataProblems: isWaitingForData ? [random.pick(dataProblemsOf(opening))] : [],
    tags: isWaitingForData ? [] : describeTags({ customer, opening, random }),
    watcherEmails: random.chance(0.08) ? [other.email] : [],
    slaPolicy: policy.key,
    firstResponseDueAt,
    resolutionDueAt,
    isBreached,
    createdAt,
    updatedAt: lastAt,
    firstRespondedAt: outcome.firstRespondedAt,
    resolvedAt: outcome.resolvedAt,
    closedAt,
    reopenedAt: outcome.reopenedAt,
    reopenCount: outcome.reopenedAt === null ? 0 : 1,
    snoozedUntil,
    expectedMinutes: isWaitingForData ? 10 : category.expectedMinutes,
    messages: history.messages,
    events: history.events,
    feedback,
    triage: isWaitingForData
      ? null
      : {
          confidence: random.between(62, 97) / 100,
          rationale: `Reads like ${category.name.toLowerCase()}: the subject is "${fillSlots(opening.subject, slots)}".`,
        },
  }
}
