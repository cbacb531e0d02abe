import { Parser } from 'htmlparser2'

import type { Block, ReadText } from './blocks'

import { withAddress } from './withAddress'

const silent = new Set([
  'head',
  'iframe',
  'noscript',
  'object',
  'script',
  'style',
  'svg',
  'template',
])
const ends = new Set(['article', 'blockquote', 'br', 'div', 'p', 'section', 'table', 'tr'])

/**
 * HTML as blocks: headings, paragraphs and lists. The first h1, else the title element, is the title. Links keep their
 * address as text, pictures their description. Nothing else is kept.
 */
export const readHtml = (html: string): ReadText => {
  const blocks: Block[] = []
  const seen: { title: null | string } = { title: null }
  let text = ''
  let named = ''
  let depth = 0
  let pictures = 0
  let link: { from: number; url: string } | null = null
  let isInTitle = false
  let list: { items: string[]; isOrdered: boolean } | null = null

  const take = (): string => {
    const taken = text.replaceAll(/\s+/gu, ' ').trim()
    text = ''

    if (link !== null) {
      link = { ...link, from: 0 }
    }

    return taken
  }
  const closeText = (): void => {
    const taken = take()

    if (taken !== '' && list === null) {
      blocks.push({ kind: 'paragraph', text: taken })
    } else if (taken !== '' && list !== null) {
      list.items.push(taken)
    }
  }
  const closeList = (): void => {
    if (list !== null && list.items.length > 0) {
      blocks.push({ ...list, kind: 'list' })
    }

    list = null
  }

  const parser = new Parser({
    onclosetag: (name) => {
      if (name === 'title') {
        isInTitle = false
      }

      if (silent.has(name)) {
        depth = Math.max(0, depth - 1)
      } else if (name === 'a' && link !== null) {
        const label = text.slice(link.from)
        text = text.slice(0, link.from) + withAddress({ label, url: link.url })
        link = null
      } else if (/^h[1-6]$/u.test(name)) {
        const taken = take()

        if (name === 'h1' && seen.title === null) {
          seen.title = taken
        } else if (taken !== '') {
          const level = Number(name.slice(1))
          blocks.push({
            kind: 'heading',
            level: level <= 2 ? 2 : level === 3 ? 3 : 4,
            text: taken,
          })
        }
      } else if (name === 'li' || ends.has(name)) {
        closeText()
      } else if (name === 'ul' || name === 'ol') {
        closeText()
        closeList()
      }
    },
    onopentag: (name, attributes) => {
      if (name === 'title') {
        isInTitle = true
      }

      if (silent.has(name)) {
        depth += 1
      } else if (depth > 0) {
        return
      } else if (name === 'a') {
        link = { from: text.length, url: attributes['href'] ?? '' }
      } else if (name === 'img') {
        pictures += 1
        text += ` ${attributes['alt'] ?? ''} `
      } else if (/^h[1-6]$/u.test(name) || name === 'li' || ends.has(name)) {
        closeText()
      } else if (name === 'ul' || name === 'ol') {
        closeText()
        closeList()
        list = { items: [], isOrdered: name === 'ol' }
      }
    },
    ontext: (part) => {
      if (isInTitle) {
        named += part
      } else if (depth === 0) {
        text += part
      }
    },
  })
  parser.end(html)
  closeText()
  closeList()

  return { blocks, pictures, title: seen.title ?? (named.trim() === '' ? null : named.trim()) }
}
