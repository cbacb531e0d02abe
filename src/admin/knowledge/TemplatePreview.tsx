'use client'

import type { ReactNode } from 'react'

import { useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { macroActions } from '@/domain/cases/macroActions'
import { checkVariables, fillTemplate } from '@/domain/knowledge/fillTemplate'

import type { CasePreview } from './previewApi'

import { wordsOf } from '../api/wordsOf'
import { readPreview } from './previewApi'

const waitMs = 400

/**
 * Under a template or a macro: the text as this person would send it on a real case, saved or not, with what has no value
 * there, and the steps of a macro in words.
 */
export const TemplatePreview = (): ReactNode => {
  const own = useFormFields(([fields]) => fields['body']?.value)
  const template = useFormFields(([fields]) => fields['template']?.value)
  const actions = useFormFields(([fields]) => fields['actions']?.value)
  const [caseNumber, setCaseNumber] = useState('')
  const [preview, setPreview] = useState<CasePreview | null>(null)
  const [error, setError] = useState<null | string>(null)
  const templateId = typeof template === 'string' ? template : ''

  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(() => {
      readPreview({ caseNumber: caseNumber.trim(), template: templateId }, stop.signal)
        .then((next) => {
          setPreview(next)
          setError(null)
        })
        .catch((reason: unknown) => {
          if (!stop.signal.aborted) {
            setError(wordsOf(reason, 'The case could not be read.'))
          }
        })
    }, waitMs)

    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [caseNumber, templateId])

  const body = typeof own === 'string' ? own : (preview?.template ?? '')
  const values = preview?.values ?? {}
  const { byHand, missing } = checkVariables(body, values)
  const steps = actions === undefined ? [] : macroActions(actions)

  return (
    <section aria-label="Preview" className="cw mb-6 grid min-w-0 gap-3 text-sm">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h3 className="cw-h2">Preview</h3>
        <label className="grid gap-1 text-xs text-ink-2">
          On case
          <input
            className="cw-input w-40"
            maxLength={24}
            onChange={({ target }) => {
              setCaseNumber(target.value)
            }}
            placeholder={preview?.number ?? 'the newest'}
            value={caseNumber}
          />
        </label>
      </div>
      {error === null ? null : (
        <div className="text-bad" role="alert">
          {error}
        </div>
      )}
      {steps === null ? (
        <div className="text-bad" role="alert">
          A step is not understood: the macro would be refused as a whole.
        </div>
      ) : steps.length === 0 ? null : (
        <ol className="list-decimal ps-5 text-ink-2">
          {steps.map((step, at) => (
            <li key={`${step.do}-${String(at)}`}>
              {step.do.replaceAll('-', ' ')}: {step.value}
            </li>
          ))}
        </ol>
      )}
      {body === '' ? (
        <div className="text-ink-2">There is no text to send.</div>
      ) : (
        <>
          <div
            className="cw-panel max-h-96 overflow-auto p-3 break-words whitespace-pre-wrap"
            dir="auto"
            role="region"
            tabIndex={0}
            aria-label="The text as it would be sent"
          >
            {fillTemplate(body, values)}
          </div>
          <div aria-live="polite" className="grid gap-1 text-xs">
            {preview === null && error === null ? (
              <div className="text-ink-2">Reading a case to fill in…</div>
            ) : null}
            {preview === null || missing.length === 0 ? null : (
              <div className="text-warn">
                No value on {preview.number}: {missing.join(', ')}. The reply box does not send it
                before somebody writes one.
              </div>
            )}
            {byHand.length === 0 ? null : (
              <div className="text-warn">
                Nothing fills these in, a person does or they are misspelt: {byHand.join(', ')}.
              </div>
            )}
            {missing.length + byHand.length === 0 && preview !== null ? (
              <div className="text-good">Every variable has a value on {preview.number}.</div>
            ) : null}
          </div>
        </>
      )}
    </section>
  )
}
