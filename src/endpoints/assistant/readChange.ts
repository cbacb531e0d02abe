import type { PayloadRequest } from 'payload'

import type { EvaluationCandidate } from '@/contracts/assistantEvaluation'
import type { JudgedKind } from '@/domain/assistant/changeText'
import type { Language } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import { assistantSettingsSchema } from '@/contracts/assistantSettings'
import { escalationRuleSchema, guardrailSchema } from '@/contracts/ruleSchemas'
import { slugs } from '@/contracts/slugs'
import { languages } from '@/domain/vocabulary'
import { splitArticle } from '@/knowledge/splitArticle'
import { sql } from '@/lib/sql'

type Values = Readonly<Record<string, unknown>>

export type Change = {
  readonly candidate: EvaluationCandidate
  /** What `changeText` reads: the record as it will be saved. */
  readonly record: Values
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * A change as the evaluation understands it, from the values of a form, or of an article's newest draft. A text: why it
 * cannot be judged (a rule that does not fit its detector, an article without a title).
 */
export const readChange = async ({
  id,
  kind,
  language,
  req,
  run,
  values: given,
}: {
  id: null | string
  kind: JudgedKind
  language: Language
  req: PayloadRequest
  run: RunSql
  values: Values
}): Promise<Change | string> => {
  const values =
    id === null || kind === 'article' || kind === 'settings'
      ? given
      : { ...(await readStored({ id, kind, req })), ...given }

  switch (kind) {
    case 'article':
      return readArticle({ id, language, req, values })
    case 'guardrail': {
      const settings = (values['settings'] ?? {}) as Values
      const parsed = guardrailSchema.safeParse({
        conduct: settings['conduct'],
        id: values['key'],
        input: settings['input'] ?? null,
        isActive: values['isActive'] !== false,
        name: values['name'],
        output: settings['output'] ?? [],
        rule: values['rule'],
      })

      return parsed.success
        ? { candidate: { guardrail: parsed.data, kind: 'guardrail' }, record: values }
        : problemOf(parsed.error.issues)
    }
    case 'settings': {
      const parsed = assistantSettingsSchema.safeParse(values)

      return parsed.success
        ? { candidate: { kind: 'settings', settings: parsed.data }, record: parsed.data }
        : problemOf(parsed.error.issues)
    }
    case 'trigger': {
      const { channels = [], ...settings } = (values['settings'] ?? {}) as Values
      const [team] = await run<{ key: string }>(
        sql`select key from teams where id::text = ${textOf(values['team'])}`,
      )
      const parsed = escalationRuleSchema.safeParse({
        ...values,
        channels,
        id: id ?? 'new',
        isActive: values['isActive'] !== false,
        settings,
        teamSlug: team?.key,
      })

      return parsed.success
        ? { candidate: { kind: 'rule', rule: parsed.data }, record: values }
        : problemOf(parsed.error.issues)
    }
  }
}

/** What stands in the record now: a form may send only what it changes. */
const readStored = async ({
  id,
  kind,
  req,
}: {
  id: string
  kind: 'guardrail' | 'trigger'
  req: PayloadRequest
}): Promise<Values> => {
  const { docs } = await req.payload.find({
    collection: kind === 'guardrail' ? slugs.guardrails : slugs.escalationRules,
    depth: 0,
    limit: 1,
    overrideAccess: false, // as much as the person may read
    pagination: false,
    req,
    user: req.user,
    where: { id: { equals: id } },
  })

  return { ...docs[0] }
}

const problemOf = (
  issues: readonly { readonly message: string; readonly path: readonly PropertyKey[] }[],
): string =>
  issues.map(({ message, path }) => `${path.map(String).join('.')}: ${message}`).join('; ')

const readArticle = async ({
  id,
  language,
  req,
  values,
}: {
  id: null | string
  language: Language
  req: PayloadRequest
  values: Values
}): Promise<Change | string> => {
  const drafts = new Map<Language, Values>()

  for (const code of id === null ? [] : languages) {
    const { docs } = await req.payload.find({
      collection: slugs.articles,
      depth: 0,
      draft: true,
      fallbackLocale: false, // a missing translation is no text
      limit: 1,
      locale: code,
      overrideAccess: true, // asked for those who may write articles; they read all of them
      pagination: false,
      req,
      where: { id: { equals: id } },
    })

    if (docs[0] !== undefined) {
      drafts.set(code, { ...docs[0] })
    }
  }

  const record: Values = { ...drafts.get(language), ...values }
  drafts.set(language, record)
  const slug = textOf(record['slug'])

  return slug === ''
    ? 'slug: an article needs an address'
    : {
        candidate: {
          article: {
            id,
            slug,
            texts: [...drafts].flatMap(([code, draft]) => {
              const title = textOf(draft['title'])

              return title === '' || draft['body'] == null
                ? []
                : [
                    {
                      audience: record['audience'] === 'internal' ? 'internal' : 'public',
                      keywords: textOf(draft['keywords']),
                      language: code,
                      passages: splitArticle(draft['body']).map((passage) => ({
                        ...passage,
                        headings: [...passage.headings],
                      })),
                      title,
                    },
                  ]
            }),
            title: textOf(record['title']),
          },
          kind: 'article',
        },
        record,
      }
}
