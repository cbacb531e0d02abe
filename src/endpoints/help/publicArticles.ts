import type { Endpoint } from 'payload'

import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'

import { splitArticle } from '@/knowledge/splitArticle'
import { publicArticles } from '@/queries/help/publicArticles'
import { readPublicArticle } from '@/queries/help/readPublicArticle'

import { publicEndpoint } from './publicEndpoint'
import { slugOf } from './slugOf'

const perMinute = 300

/** `GET /api/help/articles?language=`: every published, public article with title, excerpt and category. */
const list = publicEndpoint({
  handle: async ({ language, req }) => ({
    articles: await publicArticles({ language, payload: req.payload }),
    language,
  }),
  limit: perMinute,
  path: '/help/articles',
})

/**
 * `GET /api/help/articles/{slug}?language=`: one article in one language: as HTML, as sections of plain text, and the steps of
 * a tutorial. `isFallback` where it is not written in the language asked for.
 */
const read = publicEndpoint({
  handle: async ({ language, req }) => {
    const article = await readPublicArticle({
      language,
      payload: req.payload,
      slug: slugOf(req),
    })

    if (article === null) {
      return null
    }

    const { body, id: _id, steps, ...shown } = article

    return {
      ...shown,
      html: body === null ? '' : convertLexicalToHTML({ data: body, disableContainer: true }),
      isFallback: article.language !== language,
      sections: splitArticle(body).map(({ headings, text }) => ({ headings, text })),
      steps: steps.map((step, index) => ({
        media: step.media ?? null,
        mediaAlt: step.mediaAlt ?? null,
        minutes: step.minutes ?? null,
        number: index + 1,
        text: step.text ?? '',
        title: step.title,
      })),
    }
  },
  limit: perMinute,
  path: '/help/articles/:slug',
})

/** What anybody may read of the knowledge base. */
export const publicArticleEndpoints: readonly Endpoint[] = [list, read]
