import type { Page } from '@playwright/test'

/** Left-to-right sentences on the screen whose closing mark stands before what it closes, as it does in a page from right to left. */
export const findTurnedSentences = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const turned: string[] = []
    const boxOf = (node: Node, at: number): DOMRect => {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)

      return range.getBoundingClientRect()
    }

    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trimEnd()

      if (/[a-z][.!?…:)]$/iu.test(text) && node.parentElement?.checkVisibility() === true) {
        const letter = boxOf(node, text.length - 2)
        const mark = boxOf(node, text.length - 1)

        if (letter.width > 1 && mark.top === letter.top && mark.left < letter.left) {
          turned.push(text.trim())
        }
      }
    }

    return turned
  })
