import type { ListNode } from '@lexical/list'
import type { ElementNode, LexicalNode, TextFormatType } from 'lexical'

import { $createCodeNode } from '@lexical/code-core'
import { $createLinkNode } from '@lexical/link'
import { $createListItemNode, $createListNode } from '@lexical/list'
import { $createQuoteNode } from '@lexical/rich-text'
import { $createLineBreakNode, $createParagraphNode, $createTextNode, $getRoot } from 'lexical'

import type { RichBlock, RichDoc, RichItem, RichSpan } from '@/domain/rich/richDoc'

/** Puts a document into the editor in place of what stands there. Inside an update. */
export const $loadDoc = ({ blocks }: RichDoc): void => {
  const root = $getRoot()
  root.clear()
  root.append(...(blocks.length === 0 ? [$createParagraphNode()] : blocks.map($blockNode)))
}

const $blockNode = (block: RichBlock): ElementNode => {
  switch (block.kind) {
    case 'code':
      return $createCodeNode().append(...$textNodes({ text: block.text }))
    case 'line':
      return $createParagraphNode().append(...block.spans.flatMap($spanNodes))
    case 'list':
      return $listNode(block.items, block.ordered)
    case 'quote':
      return $createQuoteNode().append(...block.spans.flatMap($spanNodes))
    default:
      return block satisfies never
  }
}

const $listNode = (items: readonly RichItem[], ordered: boolean): ListNode => {
  const kind = ordered ? 'number' : 'bullet'
  const outer = $createListNode(kind)
  const open: ListNode[] = [outer]

  for (const { depth, spans } of items) {
    while (open.length > depth + 1) {
      open.pop()
    }

    while (open.length < depth + 1) {
      const inner = $createListNode(kind)
      open.at(-1)?.append($createListItemNode().append(inner))
      open.push(inner)
    }

    open.at(-1)?.append($createListItemNode().append(...spans.flatMap($spanNodes)))
  }

  return outer
}

const $spanNodes = (span: RichSpan): LexicalNode[] => {
  const nodes = $textNodes(span)

  return span.href === undefined ? nodes : [$createLinkNode(span.href).append(...nodes)]
}

const $textNodes = (span: RichSpan): LexicalNode[] =>
  span.text.split('\n').flatMap((line, at) => {
    const node = $createTextNode(line)

    for (const [mark, format] of formats) {
      if (span[mark] === true) {
        node.toggleFormat(format)
      }
    }

    return [...(at === 0 ? [] : [$createLineBreakNode()]), ...(line === '' ? [] : [node])]
  })

const formats = [
  ['bold', 'bold'],
  ['code', 'code'],
  ['italic', 'italic'],
  ['strike', 'strikethrough'],
] as const satisfies readonly (readonly [keyof RichSpan, TextFormatType])[]
