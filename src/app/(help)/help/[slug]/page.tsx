import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import config from '@payload-config'
import { RichText } from '@payloadcms/richtext-lexical/react'
import { headers } from 'next/headers'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getPayload } from 'payload'
import { cache } from 'react'

import { readPublicArticle } from '@/queries/help/readPublicArticle'

import { Steps } from './Steps'
import { readLanguage } from '@/domain/text/readLanguage'

export const dynamic = 'force-dynamic'

type Args = { params: Promise<{ slug: string }>; searchParams: Promise<{ lang?: string }> }

const readArticle = cache(async (slug: string, chosen: string | undefined) => {
  const language = readLanguage({ accepted: (await headers()).get('accept-language'), chosen })

  return readPublicArticle({ language, payload: await getPayload({ config }), slug })
})

export const generateMetadata = async ({ params, searchParams }: Args): Promise<Metadata> => {
  const article = await readArticle((await params).slug, (await searchParams).lang)

  return article === null
    ? { title: 'Not found' }
    : { description: article.excerpt, title: article.title }
}

export default async function Page({ params, searchParams }: Args): Promise<ReactNode> {
  const article = await readArticle((await params).slug, (await searchParams).lang)

  if (article === null) {
    notFound()
  }

  return (
    <article>
      <p className="help-crumb">
        <Link href="/help">All articles</Link>
      </p>
      <h1>{article.title}</h1>
      {article.body === null ? null : <RichText data={article.body} />}
      <Steps steps={article.steps} />
      <aside className="help-more">
        Still stuck? <Link href="/support">Write to us</Link> and you will always reach a person.
      </aside>
    </article>
  )
}
