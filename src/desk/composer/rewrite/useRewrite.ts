'use client'

import { useEffect, useRef, useState } from 'react'

import type { RewriteWay, Rewritten } from '@/contracts/deskAgent'

import { dropToast, showToast } from '@/ui/toasts'

import type { Written } from '../written'

import { callApi, tellError } from '../../data/api'
import { isSameWritten } from '../written'
import { changedFacts } from './rewriteWords'

/**
 * Has the text of the box written anew by the language model. Nothing is replaced when somebody typed on meanwhile, and
 * Undo brings back what stood there.
 */
export const useRewrite = ({
  caseId,
  language,
  put,
  written,
}: {
  caseId: string
  /** The customer's, to translate into. */
  language: string
  put: (written: Written) => void
  written: Written
}): { readonly isRewriting: boolean; readonly rewrite: (how: RewriteWay) => Promise<void> } => {
  const [isRewriting, setIsRewriting] = useState(false)
  const latest = useRef(written)

  useEffect(() => {
    latest.current = written
  })

  const rewrite = async (how: RewriteWay): Promise<void> => {
    const before = written
    setIsRewriting(true)

    try {
      const { added, lost, text } = await callApi<Rewritten>(`/cases/${caseId}/rewrite`, {
        area: 'copilot',
        body: { how, language, text: before.text },
        method: 'POST',
      })

      if (!isSameWritten(latest.current, before)) {
        showToast({
          detail: 'You typed on while the model wrote; your text stays as it is.',
          title: 'The text was not replaced',
          tone: 'bad',
        })

        return
      }

      put({ rich: null, text })
      const facts = changedFacts({ added, lost })
      const toast = showToast({
        action: {
          label: 'Undo',
          run: () => {
            dropToast(toast)
            put(before)
          },
        },
        detail: facts ?? 'Read it before it goes out: it is yours.',
        ms: 20_000,
        title: 'Written anew',
        tone: facts === null ? 'good' : 'bad',
      })
    } catch (error) {
      showToast({ detail: tellError(error), title: 'The text was not rewritten', tone: 'bad' })
    } finally {
      setIsRewriting(false)
    }
  }

  return { isRewriting, rewrite }
}
