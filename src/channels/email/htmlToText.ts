import { Parser } from 'htmlparser2'

import { createLineWriter } from './createLineWriter'

const skipped = new Set(['head', 'noscript', 'script', 'style', 'svg', 'template', 'title'])
const blocks = new Set(
  'address article aside blockquote center div dl dd dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
)
const spaced = new Set(['blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'table'])
const ruler = '________________________________'

/**
 * The text of an HTML mail as a plain-text mail would have written it: paragraphs, list marks, `> ` before quotes, the
 * address of a link after its words. One pass, so a hostile document costs no more than a long one.
 */
export const htmlToText = (html: string): string => {
  const writer = createLineWriter()
  let skipDepth = 0
  let preDepth = 0
  let link: { readonly href: string; readonly start: number } | null = null

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        skipDepth += skipped.has(name) ? 1 : 0

        if (skipDepth > 0) {
          return
        }

        if (name === 'br') {
          writer.breakLine()
        } else if (spaced.has(name)) {
          writer.space()
        } else if (blocks.has(name)) {
          writer.endLine()
        }

        switch (name) {
          case 'a':
            link = { href: attributes['href'] ?? '', start: writer.mark() }
            break
          case 'blockquote':
            writer.quote(1)
            break
          case 'hr':
            writer.add(ruler, false)
            writer.breakLine()
            break
          case 'img':
            writer.add(
              (attributes['alt'] ?? '').trim() === ''
                ? ''
                : ` [${(attributes['alt'] ?? '').trim()}] `,
              false,
            )
            break
          case 'li':
            writer.add('- ', true)
            break
          case 'pre':
            preDepth += 1
            break
          case 'td':
          case 'th':
            writer.add(writer.hasWords() ? ' ' : '', false)
            break
          default:
        }
      },
      ontext: (text) => {
        if (skipDepth > 0) {
          return
        }

        if (preDepth === 0) {
          writer.add(text, false)
          return
        }

        for (const [index, part] of text.split('\n').entries()) {
          if (index > 0) {
            writer.breakLine()
          }
          writer.add(part, true)
        }
      },
      onclosetag: (name) => {
        if (skipped.has(name)) {
          skipDepth = Math.max(0, skipDepth - 1)
          return
        }

        if (skipDepth > 0) {
          return
        }

        if (name === 'a' && link !== null) {
          writer.add(linkSuffix({ href: link.href, words: writer.since(link.start) }), false)
          link = null
        }

        if (blocks.has(name)) {
          writer.endLine()
        }

        if (name === 'blockquote') {
          writer.quote(-1)
        } else if (name === 'pre') {
          preDepth = Math.max(0, preDepth - 1)
        }

        if (spaced.has(name)) {
          writer.space()
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )

  parser.write(html)
  parser.end()

  return writer.text()
}

/** Only addresses that say more than the words do, and only of the kinds that a person may follow. */
const linkSuffix = ({ href, words }: { href: string; words: string }): string => {
  const address = href.trim()
  const bare = (text: string): string => text.replace(/^https?:\/\//i, '').replace(/\/$/, '')
  const isSame = words.length < 600 && bare(words.trim()) === bare(address)

  return /^https?:\/\//i.test(address) && !isSame && address.length <= 500 ? ` (${address})` : ''
}
