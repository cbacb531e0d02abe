import type { ElementNode, LexicalEditor } from 'lexical'

import { $createCodeNode, $isCodeNode } from '@lexical/code-core'
import { $isLinkNode } from '@lexical/link'
import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list'
import { $createQuoteNode, $isQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
} from 'lexical'

export type FormatName = 'bold' | 'bullet' | 'code' | 'italic' | 'number' | 'quote' | 'strike'

/** Which formats are on where the caret stands; `link` too. */
export const $formatsHere = (): readonly (FormatName | 'link')[] => {
  const selection = $getSelection()

  if (!$isRangeSelection(selection)) {
    return []
  }

  const around = [selection.anchor.getNode(), ...selection.anchor.getNode().getParents()]
  const list = around.find($isListNode)

  return [
    ...(selection.hasFormat('bold') ? ['bold' as const] : []),
    ...(selection.hasFormat('italic') ? ['italic' as const] : []),
    ...(selection.hasFormat('strikethrough') ? ['strike' as const] : []),
    ...(list === undefined
      ? []
      : [list.getListType() === 'number' ? ('number' as const) : ('bullet' as const)]),
    ...(around.some($isQuoteNode) ? ['quote' as const] : []),
    ...(around.some($isCodeNode) || selection.hasFormat('code') ? ['code' as const] : []),
    ...(around.some($isLinkNode) ? ['link' as const] : []),
  ]
}

/** Switches a format on or off where the caret stands or for what is selected. */
export const toggleFormat = (editor: LexicalEditor, name: FormatName): void => {
  const isOn = editor.read(() => $formatsHere().includes(name))

  switch (name) {
    case 'bold':
    case 'italic':
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, name)
      break
    case 'strike':
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'strikethrough')
      break
    case 'bullet':
    case 'number':
      editor.dispatchCommand(
        isOn
          ? REMOVE_LIST_COMMAND
          : name === 'number'
            ? INSERT_ORDERED_LIST_COMMAND
            : INSERT_UNORDERED_LIST_COMMAND,
        undefined,
      )
      break
    case 'quote':
      setBlock(editor, isOn ? $createParagraphNode : $createQuoteNode)
      break
    case 'code':
      toggleCode(editor, isOn)
      break
    default:
      name satisfies never
  }
}

const setBlock = (editor: LexicalEditor, $make: () => ElementNode): void => {
  editor.update(() => {
    $setBlocksType($getSelection(), $make)
  })
}

/** Within a line: code among words. Over several lines, or on an empty one: a block of code. */
const toggleCode = (editor: LexicalEditor, isOn: boolean): void => {
  const { isBlock, isWords, text } = editor.read(() => {
    const selection = $getSelection()
    const chosen = selection?.getTextContent() ?? ''
    const isInBlock =
      $isRangeSelection(selection) &&
      [selection.anchor.getNode(), ...selection.anchor.getNode().getParents()].some($isCodeNode)

    return {
      isBlock: isInBlock,
      isWords: !isInBlock && chosen !== '' && !chosen.includes('\n'),
      text: chosen,
    }
  })

  if (isWords) {
    editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'code')
  } else if (text.includes('\n') && !isBlock) {
    editor.update(() => {
      const selection = $getSelection()

      if ($isRangeSelection(selection)) {
        selection.removeText()
        const block = $createCodeNode()
        selection.insertNodes([block])
        block.selectEnd().insertRawText(text.replaceAll('\n\n', '\n'))
      }
    })
  } else {
    setBlock(editor, isOn && isBlock ? $createParagraphNode : $createCodeNode)
  }
}
