'use client'

import type { JSONFieldClientProps } from 'payload'
import type { ReactNode } from 'react'

import { FieldDescription, FieldError, FieldLabel, useField, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { readJson } from './readJson'
import { useHoldSave } from './useHoldSave'

const shown = (value: unknown): string =>
  value === undefined || value === null ? '' : JSON.stringify(value, null, 2)

/**
 * A JSON value as text. In place of the panel's own editor, which loads its script from another site: our security
 * policy forbids that, and the field stayed blank. What is no JSON yet is not taken over, and the field says so.
 */
export const JsonField = ({ field, path, readOnly = false }: JSONFieldClientProps): ReactNode => {
  const { errorMessage, setValue, showError, value } = useField<unknown>({ path })
  const { setModified } = useForm()
  const [text, setText] = useState(() => shown(value))
  const isReadOnly = readOnly || field.admin?.readOnly === true
  const lines = text.split('\n').length
  const read = readJson(text)
  const isHeld = useHoldSave({
    alsoDrafts: true,
    problem: read.kind === 'problem' ? read.message : null,
  })

  useEffect(() => {
    // The record was read anew or taken back; what is being typed stays.
    setText((now) => {
      const typed = readJson(now)

      return typed.kind === 'value' && JSON.stringify(typed.value) === JSON.stringify(value ?? null)
        ? now
        : typed.kind === 'problem'
          ? now
          : shown(value)
    })
  }, [value])

  return (
    <div className="field-type json-field">
      <FieldLabel
        {...(field.label === undefined ? {} : { label: field.label })}
        path={path}
        required={field.required === true}
      />
      <div className="field-type__wrap">
        <FieldError
          path={path}
          {...(errorMessage === undefined ? {} : { message: errorMessage })}
          showError={showError}
        />
        <div className="cw">
          <textarea
            aria-invalid={read.kind === 'problem'}
            className="cw-input w-full font-mono !text-xs"
            dir="ltr"
            id={`field-${path.replaceAll('.', '__')}`}
            onChange={({ target }) => {
              const next = readJson(target.value)
              setText(target.value)

              // A half-written text never becomes the value.
              if (next.kind === 'value') setValue(next.value)
              // Leaving warns of it, and saving says what is wrong instead of being switched off.
              else setModified(true)
            }}
            readOnly={isReadOnly}
            rows={Math.min(24, Math.max(3, lines))}
            spellCheck={false}
            value={text}
          />
          {read.kind === 'problem' ? (
            <div className="mt-1 text-xs text-bad" role={isHeld ? 'alert' : 'status'}>
              {isHeld ? <strong>Not saved. </strong> : null}
              {read.message}
            </div>
          ) : null}
        </div>
      </div>
      {field.admin?.description === undefined ? null : (
        <FieldDescription description={field.admin.description} path={path} />
      )}
    </div>
  )
}
