import { loadArticles } from '@/demo/content/knowledge/loadArticles'
import type { Passage } from '@/knowledge/splitArticle'

import type { SearchIndex } from './openIndex'

/** The knowledge base of the demo company, as `npm start` publishes it. */
export const addDemoArticles = async (index: SearchIndex): Promise<void> => {
  for (const { audience, body, keywords, language, slug, title } of loadArticles()) {
    const passages = splitMarkdown(body)
    await index.add({ audience, keywords: keywords.join(', '), language, passages, slug, title })
  }
}

/** Passages of Markdown by its headings, without the marks of emphasis. */
const splitMarkdown = (body: string): readonly Passage[] =>
  body
    .split(/^(?=#{2,4} )/mu)
    .map((section) => {
      const heading = /^#{2,4} (?<text>.+)\n/u.exec(section)
      const text = section.slice(heading?.[0].length ?? 0).replaceAll('**', '')

      return {
        headings: heading?.groups?.['text'] ? [heading.groups['text']] : [],
        text: text.trim(),
      }
    })
    .filter(({ text }) => text !== '')
    .map((passage, position) => ({ ...passage, position }))
