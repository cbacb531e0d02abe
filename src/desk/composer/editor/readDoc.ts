import type { LexicalNode, TextNode } from 'lexical'

import { $isCodeNode } from '@lexical/code-core'
import { $isLinkNode } from '@lexical/link'
import { $isListItemNode, $isListNode } from '@lexical/list'
import { $isQuoteNode } from '@lexical/rich-text'
import { $getRoot, $isElementNode, $isLineBreakNode, $isTextNode } from 'lexical'

import type { RichBlock, RichDoc, RichItem, RichSpan } from '@/domain/rich/richDoc'

import { safeHref } from './safeHref'

/** The closed form of what stands in the editor; whatever it does not know becomes lines of text. */
export const $readDoc = (): RichDoc => ({ blocks: $getRoot().getChildren().flatMap($readBlock) })

const $readBlock = (node: LexicalNode): RichBlock[] => {
  if ($isCodeNode(node)) {
    return [{ kind: 'code', text: node.getTextContent() }]
  }

  if ($isListNode(node)) {
    return [{ items: $readItems(node, 0), kind: 'list', ordered: node.getListType() === 'number' }]
  }

  return [{ kind: $isQuoteNode(node) ? 'quote' : 'line', spans: $readSpans(node) }]
}

const $readItems = (list: LexicalNode, depth: number): RichItem[] =>
  ($isListNode(list) ? list.getChildren() : []).flatMap((item): RichItem[] => {
    const nested = $isListItemNode(item) ? item.getChildren().filter($isListNode) : []
    const own = { depth: Math.min(depth, 8), spans: $readSpans(item) }

    return [
      ...(nested.length > 0 && own.spans.length === 0 ? [] : [own]),
      ...nested.flatMap((inner) => $readItems(inner, depth + 1)),
    ]
  })

const $readSpans = (node: LexicalNode): RichSpan[] => mergeSpans($spansOf(node, undefined))

const $spansOf = (node: LexicalNode, href: string | undefined): RichSpan[] => {
  if ($isLineBreakNode(node)) {
    return [{ text: '\n' }]
  }

  if ($isTextNode(node)) {
    const text = node.getTextContent()

    return text === '' ? [] : [{ ...marksOf(node), ...(href === undefined ? {} : { href }), text }]
  }

  if (!$isElementNode(node) || $isListNode(node)) {
    return []
  }

  const inside = $isLinkNode(node) ? (safeHref(node.getURL()) ?? undefined) : href

  return node.getChildren().flatMap((child) => $spansOf(child, inside))
}

const marksOf = (node: TextNode): Omit<RichSpan, 'text'> => ({
  ...(node.hasFormat('bold') ? { bold: true } : {}),
  ...(node.hasFormat('code') ? { code: true } : {}),
  ...(node.hasFormat('italic') ? { italic: true } : {}),
  ...(node.hasFormat('strikethrough') ? { strike: true } : {}),
})

const mergeSpans = (spans: readonly RichSpan[]): RichSpan[] => {
  const merged: RichSpan[] = []

  for (const span of spans) {
    const last = merged.at(-1)

    if (last !== undefined && isAlike(last, span)) {
      merged[merged.length - 1] = { ...last, text: last.text + span.text }
    } else {
      merged.push(span)
    }
  }

  return merged
}

const isAlike = (a: RichSpan, b: RichSpan): boolean =>
  a.bold === b.bold &&
  a.code === b.code &&
  a.href === b.href &&
  a.italic === b.italic &&
  a.strike === b.strike
