import type { Channel } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import { contentWords } from '@/domain/text/contentWords'
import { sql } from '@/lib/sql'

export type TemplateChoice = {
  readonly body: string
  readonly id: string
  readonly name: string
  readonly shortcut: null | string
  readonly subject: null | string
  /** Why it stands here, for the person who chooses. */
  readonly why: string
}

const mostChoices = 3

/**
 * The approved templates that fit a question best: of its language and channel, the case's own category first, then by the
 * words they share. Nothing that shares neither category nor word.
 */
export const findTemplates = async ({
  categoryId,
  channel,
  language,
  question,
  run,
}: {
  categoryId: null | string
  channel: Channel
  language: string
  question: string
  run: RunSql
}): Promise<readonly TemplateChoice[]> => {
  const rows = await run<Omit<TemplateChoice, 'why'> & { category_id: null | string }>(sql`
    select t.id, t.name, t.shortcut, t.subject, t.body, t.category_id from templates t
     where t._status = 'published' and t.language = ${language}
       and (not exists (select 1 from templates_channels h where h.parent_id = t.id)
            or exists (select 1 from templates_channels h where h.parent_id = t.id and h.value::text = ${channel}))`)
  const asked = new Set(contentWords(question))

  return rows
    .map(({ category_id: own, ...template }) => {
      const said = new Set(contentWords(`${template.name} ${template.body}`))
      const shared = [...asked].filter((word) => said.has(word)).length
      const isOfCategory = own !== null && own === categoryId

      return {
        score: (isOfCategory ? 2 : 0) + shared / Math.sqrt(said.size + 1),
        template: {
          ...template,
          why: [
            ...(isOfCategory ? ['for this category'] : []),
            ...(shared > 0 ? [`${String(shared)} words in common with the question`] : []),
          ].join(', '),
        },
      }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.template.name < b.template.name ? -1 : 1))
    .slice(0, mostChoices)
    .map(({ template }) => template)
}
