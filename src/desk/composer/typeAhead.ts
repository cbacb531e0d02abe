/** How long letters wait for a box, in milliseconds. */
const patience = 5000

let ahead: { text: string } | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * From the key that begins to write until the box has the focus, letters are text and not commands: they are kept, and
 * `endTypeAhead` gives them to the box.
 */
export const startTypeAhead = (): void => {
  clearTimeout(timer)
  timer = setTimeout(endTypeAhead, patience)

  if (ahead === null) {
    ahead = { text: '' }
    window.addEventListener('keydown', onKey, true)
  }
}

/** Letters are the page's again. Returns what was typed meanwhile. */
export const endTypeAhead = (): string => {
  const text = ahead?.text ?? ''
  ahead = null
  clearTimeout(timer)
  window.removeEventListener('keydown', onKey, true)

  return text
}

const onKey = (event: KeyboardEvent): void => {
  const isOwn = event.ctrlKey || event.metaKey || event.altKey || !event.isTrusted || isField(event)

  if (ahead === null || isOwn) {
    return
  }

  if (event.key === 'Escape') {
    endTypeAhead()

    return
  }

  if (event.key === 'Backspace') {
    ahead.text = ahead.text.slice(0, -1)
  } else if (event.key === 'Enter') {
    ahead.text += '\n'
  } else if (/^.$/u.test(event.key)) {
    ahead.text += event.key
  } else {
    return
  }

  event.preventDefault()
  event.stopPropagation()
}

/** Somebody went into another field meanwhile: what is typed there belongs there. */
const isField = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'))
