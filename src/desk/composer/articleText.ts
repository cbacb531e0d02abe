import type { ArticlePick } from '@/contracts/desk'

/** How an article is named in a text: its title, and where to read it in the same language. */
export const articleText = ({
  id,
  language,
  origin,
  slug,
  title,
}: ArticlePick & { origin: string }): string =>
  slug === null
    ? `${title}: ${origin}/admin/collections/articles/${id} `
    : `${title}: ${origin}/help/${encodeURIComponent(slug)}?lang=${language} `
