import type { Block, ReadText } from './blocks'

import { withAddress } from './withAddress'

const item = /^\s*(?:(?<bullet>[-*+])|(?<number>\d{1,3})[.)])\s+(?<text>.+)$/u
const picture = /!\[(?<alt>[^\]]*)\]\([^)]*\)/gu
const heading = /^(?<marks>#{1,6})\s+(?<text>.+?)\s*#*$/u

/**
 * Markdown as blocks. The first `# Heading` is the title; marks of emphasis become plain text, links their text with the
 * address behind it.
 */
export const readMarkdown = (text: string): ReadText => {
  const blocks: Block[] = []
  let title: null | string = null
  let lines: string[] = []
  let list: { items: string[]; isOrdered: boolean } | null = null

  const close = (): void => {
    if (lines.length > 0) {
      blocks.push({ kind: 'paragraph', text: plain(lines.join(' ')) })
      lines = []
    }

    if (list !== null) {
      blocks.push({ ...list, kind: 'list' })
      list = null
    }
  }

  for (const line of text.split(/\r?\n/u)) {
    const head = heading.exec(line)?.groups
    const point = item.exec(line)?.groups

    if (head !== undefined) {
      close()
      const level = (head['marks'] ?? '').length

      if (level === 1 && title === null) {
        title = plain(head['text'] ?? '')
      } else {
        blocks.push({
          kind: 'heading',
          level: level <= 2 ? 2 : level === 3 ? 3 : 4,
          text: plain(head['text'] ?? ''),
        })
      }
    } else if (point !== undefined) {
      const isOrdered = point['number'] !== undefined

      if (list === null || list.isOrdered !== isOrdered) {
        close()
        list = { items: [], isOrdered }
      }

      list.items.push(plain(point['text'] ?? ''))
    } else if (line.trim() === '') {
      close()
    } else if (list === null) {
      lines.push(line.trim())
    } else {
      // A line that goes on under its list item.
      list.items.push(`${list.items.pop() ?? ''} ${plain(line.trim())}`)
    }
  }

  close()

  return { blocks, pictures: [...text.matchAll(picture)].length, title }
}

const plain = (text: string): string =>
  text
    .replaceAll(picture, '$<alt>')
    .replaceAll(/\[(?<label>[^\]]*)\]\((?<url>[^)\s]*)[^)]*\)/gu, (_, label: string, url: string) =>
      withAddress({ label, url }),
    )
    .replaceAll(/(?<mark>\*\*|__|`|~~)(?<inner>.+?)\k<mark>/gu, '$<inner>')
    .replaceAll(/(?<![\p{L}\p{N}])[*_](?<inner>[^*_]+)[*_](?![\p{L}\p{N}])/gu, '$<inner>')
    .replaceAll(/<[^>]*>/gu, '')
    .trim()
