import type { ReactNode } from 'react'

import config from '@payload-config'
import { headers } from 'next/headers'
import Link from 'next/link'
import { getPayload } from 'payload'

import { publicArticles } from '@/queries/help/publicArticles'

import { readLanguage } from '@/domain/text/readLanguage'

export const dynamic = 'force-dynamic'

export default async function Page(): Promise<ReactNode> {
  const language = readLanguage({
    accepted: (await headers()).get('accept-language'),
    chosen: undefined,
  })
  const articles = await publicArticles({ language, payload: await getPayload({ config }) })
  const categories = Object.entries(Object.groupBy(articles, ({ category }) => category))

  return (
    <>
      <h1>How can we help?</h1>
      {categories.length === 0 ? (
        <p>
          Nothing is published yet. <Link href="/support">Write to us</Link> and a person will
          answer.
        </p>
      ) : (
        categories.map(([category, list = []]) => (
          <section key={category}>
            <h2>{category}</h2>
            <ul className="help-list">
              {list.map(({ slug, title }) => (
                <li key={slug}>
                  <Link href={`/help/${slug}`}>{title}</Link>
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </>
  )
}
