'use client'

import { useState } from 'react'

/**
 * For dialogs that a key opens, which have no button to give the focus back to: it returns to where it was. Hand the
 * result to the dialog's content.
 */
export const useFocusBack = (): { readonly onCloseAutoFocus: (event: Event) => void } => {
  const [before] = useState(() => document.activeElement)

  return {
    onCloseAutoFocus: (event) => {
      event.preventDefault()

      if (before instanceof HTMLElement && before.isConnected) {
        before.focus()
      }
    },
  }
}
