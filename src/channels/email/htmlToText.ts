import { Parser } from 'htmlparser2'

const skipped = new Set(['head', 'noscript', 'script', 'style', 'svg', 'template', 'title'])
const blocks = new Set(
  'address article aside blockquote center div dl dd dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(' '),
)
const spaced = new Set(['blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'table'])
const maxQuoteDepth = 10

/**
 * The text of an HTML mail as a plain-text mail would have written it: paragraphs, list marks, `> ` before quotes, the
 * address of a link after its words. One pass, so a hostile document costs no more than a long one.
 */
export const htmlToText = (html: string): string => {
  const lines: string[] = []
  let line = ''
  let quoteDepth = 0
  let skipDepth = 0
  let preDepth = 0
  let link: { readonly href: string; readonly start: number } | null = null

  const breakLine = (): void => {
    const text = preDepth > 0 ? line.trimEnd() : line.trim()
    lines.push('> '.repeat(Math.min(quoteDepth, maxQuoteDepth)) + text)
    line = ''
  }
  const endLine = (): void => {
    if (line.trim() !== '') {
      breakLine()
    }
  }
  const blank = (): void => {
    if (lines.length > 0 && lines.at(-1)?.replaceAll('> ', '').trim() !== '') {
      breakLine()
    }
  }

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (skipped.has(name)) {
          skipDepth += 1
        }
        if (skipDepth > 0) {
          return
        }
        if (name === 'br') {
          breakLine()
        } else if (blocks.has(name)) {
          endLine()
          if (spaced.has(name)) {
            blank()
          }
        }
        if (name === 'blockquote') {
          quoteDepth += 1
        } else if (name === 'pre') {
          preDepth += 1
        } else if (name === 'li') {
          line = '- '
        } else if (name === 'hr') {
          line = '________________________________'
          breakLine()
        } else if (name === 'td' || name === 'th') {
          line += line.trim() === '' ? '' : ' '
        } else if (name === 'a') {
          link = { href: attributes['href'] ?? '', start: line.length }
        } else if (name === 'img' && (attributes['alt'] ?? '').trim() !== '') {
          line += ` [${(attributes['alt'] ?? '').trim()}] `
        }
      },
      ontext: (text) => {
        if (skipDepth > 0) {
          return
        }
        if (preDepth > 0) {
          const [first = '', ...rest] = text.split('\n')
          line += first
          for (const part of rest) {
            breakLine()
            line = part
          }
          return
        }
        const words = text.replaceAll(/[\s\u00a0]+/g, ' ')
        line += line === '' || line.endsWith(' ') ? words.trimStart() : words
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
          line += linkSuffix({ href: link.href, words: line.slice(link.start) })
          link = null
        }
        if (blocks.has(name)) {
          endLine()
          if (name === 'blockquote') {
            quoteDepth = Math.max(0, quoteDepth - 1)
          } else if (name === 'pre') {
            preDepth = Math.max(0, preDepth - 1)
          }
          if (spaced.has(name)) {
            blank()
          }
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )

  parser.write(html)
  parser.end()
  endLine()

  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** Only addresses that say more than the words do, and only of the kinds that a person may follow. */
const linkSuffix = ({ href, words }: { href: string; words: string }): string => {
  const address = href.trim()
  const shown = words.trim()
  const isSame = shown !== '' && address.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '') === shown.replace(/^https?:\/\//i, '').replace(/\/$/, '')

  return /^https?:\/\//i.test(address) && !isSame && address.length <= 500 ? ` (${address})` : ''
}
