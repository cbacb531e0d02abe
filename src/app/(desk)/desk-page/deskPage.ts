import type { DeskBundle } from '@/contracts/deskBundle'

const titles: Readonly<Record<string, string>> = {
  '': 'Inbox',
  numbers: 'My numbers',
  review: 'Review queue',
}

/** The page of the desk, as HTML. */
export const deskPage = ({
  bundle,
  data,
  place,
  theme,
}: {
  bundle: DeskBundle
  /** For the script; never seen by anybody else: the page is for one person. */
  data: unknown
  /** What the title says: a place of the desk, or the number of a case. */
  place: string
  theme: 'dark' | 'light' | null
}): Response => {
  const links = [
    ...bundle.styles.map((address) => `<link rel="stylesheet" href="${address}">`),
    ...bundle.preload.map((address) => `<link rel="modulepreload" href="${address}">`),
  ]
  const page = `<!doctype html>
<html lang="en"${theme === null ? '' : ` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title>${escape(titles[place] ?? place)} · Caseway</title>
${links.join('\n')}
<script type="module" src="${bundle.script}"></script>
</head>
<body>
<div id="desk">${bundle.skeleton}</div>
<script type="application/json" id="desk-start">${inScript(data)}</script>
</body>
</html>`

  return new Response(page, {
    headers: {
      'cache-control': 'private, no-cache, no-store, max-age=0, must-revalidate',
      'content-type': 'text/html; charset=utf-8',
      vary: 'Cookie',
    },
  })
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** No text of a customer can end the element or begin a comment in it. */
const inScript = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c')
