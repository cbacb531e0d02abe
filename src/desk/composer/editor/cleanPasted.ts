/**
 * Makes pasted HTML ready for the box: Word's fake lists become lists, its comments and settings go, headings become
 * bold lines. What is left over of colours, fonts and sizes has no place in a box and is dropped by it.
 */
export const cleanPasted = (html: string): Document => {
  const page = new DOMParser().parseFromString(
    html.replaceAll(/<!--[\s\S]*?-->/gu, '').replaceAll(/<\/?o:[^>]*>/giu, ''),
    'text/html',
  )
  page
    .querySelectorAll('head, style, script, meta, link, title, iframe, object, svg, img, form')
    .forEach((element) => {
      element.remove()
    })
  page.querySelectorAll('h1, h2, h3, h4, h5, h6').forEach((heading) => {
    const line = page.createElement('p')
    const bold = page.createElement('b')
    bold.append(...heading.childNodes)
    line.append(bold)
    heading.replaceWith(line)
  })
  page.querySelectorAll('p[class*="MsoListParagraph"]').forEach((line) => {
    listFromWord(page, line)
  })

  return page
}

/** One line of Word that looks like a list item: its sign goes, and it joins the list that stands before it. */
const listFromWord = (page: Document, line: Element): void => {
  const text = line.textContent.trim()
  const tag = /^\(?(?:\d{1,3}|[a-z])[.)]\s/iu.test(text) ? 'ol' : 'ul'
  const item = page.createElement('li')
  item.append(...line.childNodes)
  dropSign(item)
  const before = line.previousElementSibling
  const list =
    before !== null && before.tagName.toLowerCase() === tag ? before : page.createElement(tag)
  list.append(item)

  if (list === before) {
    line.remove()
  } else {
    line.replaceWith(list)
  }
}

/** Word writes the sign and its distance in spans of their own, or as plain text. */
const dropSign = (item: Element): void => {
  const sign = item.querySelector('span[style*="mso-list"]')

  if (sign !== null) {
    sign.remove()

    return
  }

  const first = item.ownerDocument.createTreeWalker(item, 4).nextNode()

  if (first !== null) {
    first.nodeValue = (first.nodeValue ?? '').replace(
      /^\s*(?:[·•o§▪-]|\(?(?:\d{1,3}|[a-z])[.)])[\s\u00a0]+/iu,
      '',
    )
  }
}
