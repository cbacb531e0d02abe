import type { Html } from './html'
import type { PortalLanguage } from './texts'

import { html } from './html'
import { textsOf } from './texts'

/**
 * A whole public page, as HTML. These pages are written here and not rendered by React: its runtime alone weighs
 * 113 kB compressed, and a customer needs none of it to send a form (design: at most 100 kB of script).
 */
export const portalPage = ({
  body,
  company,
  isPrivate = false,
  language,
  status = 200,
  title,
}: {
  body: Html
  /** Whose support this is. */
  company: string
  /** Not for search engines and caches: the address itself is the key. */
  isPrivate?: boolean
  language: PortalLanguage
  status?: number
  title: string
}): Response => {
  const texts = textsOf(language)
  const page = html`<!doctype html>
    <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${isPrivate ? html`<meta name="robots" content="noindex" /><meta name="referrer" content="no-referrer" />` : null}
        <title>${title} · ${company}</title>
        <link rel="stylesheet" href="/support/support.css" />
        <script type="module" src="/support/support.js"></script>
      </head>
      <body>
        <header class="top">
          <a href="/support" class="brand">${mark}<span>${company}</span></a
          ><span class="where">${texts.support}</span>
        </header>
        <main>${body}</main>
        <footer>${texts.demo}</footer>
      </body>
    </html>`

  return new Response(page.html, {
    headers: {
      'cache-control': 'private, no-store',
      'content-language': language,
      'content-type': 'text/html; charset=utf-8',
      vary: 'Accept-Language',
    },
    status,
  })
}

const mark = html`<svg aria-hidden="true" viewBox="0 0 24 24" width="26" height="26">
  <rect width="24" height="24" rx="6" fill="var(--cw-accent)" />
  <path
    d="M6 12h4.2c1.5 0 2-.6 2.8-1.9l.6-1c.8-1.3 1.5-1.8 2.9-1.8H18M13 13.9l.6 1c.8 1.3 1.5 1.8 2.9 1.8H18"
    fill="none"
    stroke="#fff"
    stroke-linecap="round"
    stroke-width="1.8"
  />
  <circle cx="6" cy="12" r="1.7" fill="#fff" />
</svg>`
