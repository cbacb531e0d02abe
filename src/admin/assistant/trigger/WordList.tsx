'use client'

import type { ReactNode } from 'react'

import { X } from 'lucide-react'
import { useState } from 'react'

import { addWords } from './triggerDraft'

/** Words and phrases, each with a way to take it out; a line adds more, one or a pasted list. */
export const WordList = ({
  label,
  onChange,
  readOnly,
  words,
}: {
  label: string
  onChange: (words: readonly string[]) => void
  readOnly: boolean
  words: readonly string[]
}): ReactNode => {
  const [typed, setTyped] = useState('')
  const add = (): void => {
    onChange(addWords(words, typed))
    setTyped('')
  }

  return (
    <div aria-label={label} className="grid min-w-0 gap-2" role="group">
      {words.length === 0 ? (
        <div className="text-xs text-ink-3">None yet.</div>
      ) : (
        <ul className="flex max-h-56 flex-wrap gap-1.5 overflow-y-auto p-0.5" tabIndex={0}>
          {words.map((word) => (
            <li
              className="inline-flex max-w-full items-center gap-1 rounded-full border border-line bg-sunken py-0.5 ps-2.5 pe-1 text-xs"
              key={word}
            >
              <span className="min-w-0 break-words" dir="auto">
                {word}
              </span>
              {readOnly ? (
                <span className="w-1" />
              ) : (
                <button
                  aria-label={`Take out ${word}`}
                  className="grid size-5 cursor-pointer place-items-center rounded-full border-0 bg-transparent p-0 text-ink-3 hover:bg-line hover:text-ink"
                  onClick={() => onChange(words.filter((one) => one !== word))}
                  type="button"
                >
                  <X aria-hidden className="size-3" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {readOnly ? null : (
        <div className="flex gap-2">
          <input
            aria-label={`Add to ${label}`}
            className="cw-input min-w-0 flex-1"
            dir="auto"
            onChange={({ target }) => {
              setTyped(target.value)
            }}
            onKeyDown={(event) => {
              // A form around it must not be sent.
              if (event.key === 'Enter') {
                event.preventDefault()
                add()
              }
            }}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text')

              if (/[\n,;،]/u.test(text)) {
                event.preventDefault()
                onChange(addWords(words, text))
              }
            }}
            placeholder="A word or a phrase"
            value={typed}
          />
          <button className="cw-button" disabled={typed.trim() === ''} onClick={add} type="button">
            Add
          </button>
        </div>
      )}
    </div>
  )
}
