'use client'

import type { MouseEvent, ReactNode } from 'react'

import { useDocumentInfo, useForm, useLocale } from '@payloadcms/ui'
import dynamic from 'next/dynamic'
import { useRef } from 'react'

import { useCheck } from './useCheck'

/** Only on pages where something is judged, and only then: the panel loads it for no other. */
const CheckDialog = dynamic(async () => (await import('./CheckDialog')).CheckDialog)

const kinds = {
  articles: 'article',
  'escalation-rules': 'trigger',
  guardrails: 'guardrail',
} as const

/** The buttons of the panel that make a change hold. */
const saving = new Set(['action-save', 'publish-locale'])

/**
 * Around the panel's own save or publish button: the first click has the change judged (requirement F10), and when it may
 * be made the same button is clicked once more, so that everything the panel does around a save stays as it is.
 */
export const JudgedButton = ({
  children,
  verb,
}: {
  children: ReactNode
  verb: string
}): ReactNode => {
  const { collectionSlug, id } = useDocumentInfo()
  const { getData } = useForm()
  const { code: language } = useLocale()
  const check = useCheck()
  const isPassed = useRef(false)
  const kind = kinds[collectionSlug as keyof typeof kinds] as
    (typeof kinds)[keyof typeof kinds] | undefined

  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null

    if (kind === undefined || button === null || !saving.has(button.id)) {
      return
    }

    if (isPassed.current) {
      isPassed.current = false

      return
    }

    event.preventDefault()
    event.stopPropagation()
    void check
      .judge({ id: id === undefined ? null : String(id), kind, language, values: getData() })
      .then((may) => {
        if (may) {
          isPassed.current = true
          button.click()
        }
      })
  }

  return (
    <div onClickCapture={onClick} style={{ display: 'contents' }}>
      {children}
      <CheckDialog check={check} verb={verb} />
    </div>
  )
}
