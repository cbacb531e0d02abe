import type { MouseEvent } from 'react'

import { goTo } from './useRoute'

/** Links to places of the desk change the address without loading the page again. */
export const openInPlace = (event: MouseEvent): void => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const href = link?.getAttribute('href') ?? ''
  const isPlain =
    event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

  if (
    isPlain &&
    !event.defaultPrevented &&
    link?.target !== '_blank' &&
    /^\/desk(\/|\?|$)/u.test(href)
  ) {
    event.preventDefault()
    goTo(href)
  }
}
