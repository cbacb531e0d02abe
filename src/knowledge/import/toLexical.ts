import type { Block } from './blocks'

type Node = Readonly<Record<string, unknown>>

/** As the generated type of a rich text field has it. */
type LexicalBody = {
  root: {
    [key: string]: unknown
    children: { [key: string]: unknown; type: string; version: number }[]
    direction: null
    format: ''
    indent: number
    type: string
    version: number
  }
}

const element = { direction: null, format: '' as const, indent: 0, version: 1 }
const textNode = (text: string): Node => ({
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text,
  type: 'text',
  version: 1,
})

/** Blocks as a body that the editor opens. */
export const toLexical = (blocks: readonly Block[]): LexicalBody => ({
  root: {
    ...element,
    children: blocks.map(nodeOf) as { [key: string]: unknown; type: string; version: number }[],
    type: 'root',
  },
})

const nodeOf = (block: Block): Node => {
  if (block.kind === 'heading') {
    return {
      ...element,
      children: [textNode(block.text)],
      tag: `h${String(block.level)}`,
      type: 'heading',
    }
  }

  if (block.kind === 'paragraph') {
    return { ...element, children: [textNode(block.text)], textFormat: 0, type: 'paragraph' }
  }

  return {
    ...element,
    children: block.items.map((text, at) => ({
      ...element,
      children: [textNode(text)],
      type: 'listitem',
      value: at + 1,
    })),
    listType: block.isOrdered ? 'number' : 'bullet',
    start: 1,
    tag: block.isOrdered ? 'ol' : 'ul',
    type: 'list',
  }
}
