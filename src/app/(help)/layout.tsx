import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import { headers } from 'next/headers'
import Link from 'next/link'

import './help.css'
import { readLanguage } from '@/domain/text/readLanguage'

export const metadata: Metadata = {
  title: { default: 'Help centre', template: '%s · Help centre' },
}

/** The public pages of the knowledge base: server-rendered, no script of their own. */
export default async function Layout({ children }: { children: ReactNode }): Promise<ReactNode> {
  const language = readLanguage({
    accepted: (await headers()).get('accept-language'),
    chosen: undefined,
  })

  return (
    <html dir={language === 'ar' ? 'rtl' : 'ltr'} lang={language}>
      <body>
        <header className="help-top">
          <Link href="/help">Help centre</Link>
          <Link className="help-ask" href="/support">
            Contact us
          </Link>
        </header>
        <main className="help-page">{children}</main>
      </body>
    </html>
  )
}
