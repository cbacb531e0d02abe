/** What a search found, in the words of the port and in those of the assistant's tool, which are a promise to the outside. */
import type { AssistantToolOutput } from './assistant'
import type { KnowledgeHit, KnowledgeSearchResult } from './ports/knowledge'

type Found = AssistantToolOutput<'search_knowledge_base'>

export const foundOf = ({ confidence, hits, method }: KnowledgeSearchResult): Found => ({
  articles: hits.map((hit) => ({
    article_id: hit.articleId,
    article_slug: hit.articleSlug,
    content: hit.text,
    heading_path: [...hit.headingPath],
    language: hit.language,
    passage_id: hit.passageId,
    relevance_score: hit.score,
    title: hit.articleTitle,
  })),
  confidence,
  method,
})

export const hitOf = (article: Found['articles'][number]): KnowledgeHit => ({
  articleId: article.article_id,
  articleSlug: article.article_slug,
  articleTitle: article.title,
  headingPath: article.heading_path,
  language: article.language,
  passageId: article.passage_id,
  score: article.relevance_score,
  text: article.content,
})
