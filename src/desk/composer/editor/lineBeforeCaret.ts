import { $getSelection, $isElementNode, $isLineBreakNode, $isRangeSelection } from 'lexical'

/** The words between the begin of the caret's line and the caret; empty while something is selected. */
export const $lineBeforeCaret = (): string => {
  const selection = $getSelection()

  if (!$isRangeSelection(selection) || !selection.isCollapsed()) {
    return ''
  }

  const { anchor } = selection
  const node = anchor.getNode()

  if ($isElementNode(node)) {
    return (
      node
        .getChildren()
        .slice(0, anchor.offset)
        .map((child) => child.getTextContent())
        .join('')
        .split('\n')
        .at(-1) ?? ''
    )
  }

  let before = node.getTextContent().slice(0, anchor.offset)

  for (const sibling of node.getPreviousSiblings().toReversed()) {
    if ($isLineBreakNode(sibling)) {
      break
    }

    before = sibling.getTextContent() + before
  }

  return before
}
