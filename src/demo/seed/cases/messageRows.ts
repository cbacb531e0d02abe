import { splitSentences } from '@/domain/text/splitSentences'

import type { DemoArticle, DemoMessage } from '../../content/types'
import type { SeedRow } from '../insertRows'
import type { CaseTelling } from './caseTelling'
import { after, routedAfter, triagedAfter } from './caseTelling'

/** The messages of a case. Everything a customer wrote counts as triaged and answered: nothing is left for the sweep. */
export const messageRows = ({
  articles,
  telling,
}: {
  articles: readonly DemoArticle[]
  telling: CaseTelling
}): SeedRow[] => {
  const { caseId, demo, ids, messageIdOf } = telling
  let lastInbound: null | string = null

  return demo.messages.map((message) => {
    const at = message.sentAt.toISOString()
    const isInbound = message.direction === 'inbound'
    const row = {
      answered_at: isInbound ? after(message.sentAt, routedAfter).toISOString() : null,
      author_kind: message.authorKind,
      case_id: caseId,
      channel: demo.channel,
      created_at: at,
      customer_id: isInbound ? ids.customers(demo.customerEmail) : null,
      direction: message.direction,
      id: messageIdOf(message),
      in_reply_to_id: message.direction === 'outbound' ? lastInbound : null,
      is_automatic: false,
      is_draft: message.isDraft,
      language: message.direction === 'internal' ? null : demo.language,
      provider_message_id: isInbound ? message.key : null,
      sent_at: message.isDraft ? null : at,
      sources: sourcesOf({ articles, message, telling }),
      staff_id:
        message.authorKind === 'agent' && message.authorEmail !== null
          ? ids.staff(message.authorEmail)
          : null,
      text: message.text,
      triaged_at: isInbound ? after(message.sentAt, triagedAfter).toISOString() : null,
      updated_at: at,
    }

    lastInbound = isInbound ? row.id : lastInbound

    return row
  })
}

/** Sentence by sentence: what stands in the article rests on it, the rest is greeting and signature. */
const sourcesOf = ({
  articles,
  message,
  telling: { demo, ids },
}: {
  articles: readonly DemoArticle[]
  message: DemoMessage
  telling: CaseTelling
}): null | SeedRow[] => {
  const article = articles.find(
    ({ language, slug }) => slug === message.article && language === demo.language,
  )

  if (message.authorKind !== 'assistant' || article === undefined) {
    return null
  }

  const source = plain(article.body)
  const articleId = ids.articles(article.slug)

  return splitSentences(message.text).map((text) => ({
    source: source.includes(plain(text))
      ? { articleId, kind: 'passage', passageId: `${article.slug}.${article.language}` }
      : { id: 'demo', kind: 'phrase' },
    text,
  }))
}

const plain = (text: string): string => text.replaceAll('**', '').replaceAll(/\s+/gu, ' ').trim()
