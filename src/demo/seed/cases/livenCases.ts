import { composeFromArticle } from '../../content/cases/composeFromArticle'
import type { DemoArticle, DemoCase } from '../../content/types'

const analystEmail = 'analyst@techcorp.example'
const enoughCases = 7
const enoughDrafts = 5

/**
 * The stories fall as chance wills; whoever signs in to the demo should find work all the same. Gives the demo
 * analyst unfinished cases of tier 1 that she can read, and lets the assistant draft an answer on some that
 * nobody has answered yet. Changes nothing where there is enough.
 */
export const livenCases = ({
  articles,
  cases,
}: {
  articles: readonly DemoArticle[]
  cases: readonly DemoCase[]
}): readonly DemoCase[] => addDrafts({ articles, cases: assignToAnalyst(cases) })

const isUnanswered = ({ messages, status, triage }: DemoCase): boolean =>
  triage !== null &&
  (status === 'new' || status === 'open') &&
  messages.every(({ direction }) => direction !== 'outbound')

const isUntouched = (one: DemoCase): boolean =>
  isUnanswered(one) &&
  one.messages.every(({ authorKind }) => authorKind === 'customer') &&
  one.events.every(({ actorKind }) => actorKind !== 'staff')

const isUnfinished = (status: DemoCase['status']): boolean =>
  !['closed', 'pending-data', 'resolved'].includes(status)

const assignToAnalyst = (cases: readonly DemoCase[]): readonly DemoCase[] => {
  const hers = cases.filter(
    ({ assigneeEmail, status }) => assigneeEmail === analystEmail && isUnfinished(status),
  )
  const readable = cases
    .filter(
      ({ assigneeEmail, language, status, team, triage }) =>
        team === 'support-tier-1' &&
        assigneeEmail !== analystEmail &&
        triage !== null &&
        isUnfinished(status) &&
        (language === 'en' || language === 'es'),
    )
    .toReversed()
  // First those that nobody has touched; how many there are depends on the hour. Then what a colleague hands over.
  const untouched = readable.filter(isUntouched)
  const more = new Set(
    [...untouched, ...readable.filter((one) => !untouched.includes(one))].slice(
      0,
      Math.max(0, enoughCases - hers.length),
    ),
  )

  return cases.map((one) => (more.has(one) ? { ...one, assigneeEmail: analystEmail } : one))
}

const addDrafts = ({
  articles,
  cases,
}: {
  articles: readonly DemoArticle[]
  cases: readonly DemoCase[]
}): readonly DemoCase[] => {
  const drafts = cases.filter(({ messages }) => messages.some(({ isDraft }) => isDraft))
  const articleOf = (one: DemoCase): DemoArticle | undefined =>
    articles.find(
      ({ audience, language, slug }) =>
        slug === one.article && language === one.language && audience === 'public',
    )
  const more = new Set(
    cases
      .filter((one) => isUnanswered(one) && one.isAnswerable && articleOf(one) !== undefined)
      // Hers first: approving a draft is what there is to try.
      .toSorted(
        (a, b) =>
          Number(b.assigneeEmail === analystEmail) - Number(a.assigneeEmail === analystEmail),
      )
      .slice(0, Math.max(0, enoughDrafts - drafts.length)),
  )

  return cases.map((one) => {
    const article = articleOf(one)

    return more.has(one) && article !== undefined ? withDraft(one, article) : one
  })
}

const withDraft = (one: DemoCase, article: DemoArticle): DemoCase => {
  const question = `${one.subject} ${one.messages[0]?.text ?? ''}`

  return {
    ...one,
    messages: [
      ...one.messages,
      {
        article: article.slug,
        authorEmail: null,
        authorKind: 'assistant',
        direction: 'outbound',
        isDraft: true,
        key: `${one.key}-draft`,
        sentAt: new Date(one.createdAt.getTime() + 2500),
        text: composeFromArticle({ article, channel: one.channel, question }),
      },
    ],
  }
}
