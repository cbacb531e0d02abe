'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { Created } from './gapsApi'

import { importFile } from './gapsApi'
import { languageNames } from './languageNames'

const formats = {
  csv: 'csv',
  htm: 'html',
  html: 'html',
  markdown: 'markdown',
  md: 'markdown',
} as const

/** Articles from files: each becomes a draft, nothing is published. */
export const ImportPanel = (): ReactNode => {
  const [language, setLanguage] = useState('en')
  const [isWorking, setIsWorking] = useState(false)
  const [created, setCreated] = useState<Created | null>(null)
  const [error, setError] = useState<null | string>(null)

  const take = async (file: File): Promise<void> => {
    const ending = file.name.split('.').at(-1)?.toLowerCase() ?? ''
    const format = Object.entries(formats).find(([name]) => name === ending)?.[1]
    setCreated(null)

    if (format === undefined) {
      setError('A file that ends in .md, .html or .csv is needed.')

      return
    }

    setIsWorking(true)

    try {
      setCreated(await importFile({ format, language, name: file.name, text: await file.text() }))
      setError(null)
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : 'The file could not be read.')
    } finally {
      setIsWorking(false)
    }
  }

  return (
    <section aria-label="Import articles" className="cw-panel mt-6 p-4">
      <h2 className="cw-h2">Import articles</h2>
      <div className="mt-1 mb-3 max-w-2xl text-sm text-ink-2">
        Markdown or HTML: one article a file. CSV: one a row, with the columns title and body, and
        language and keywords where you have them. Everything becomes a draft.
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <label className="grid gap-1 text-xs text-ink-2">
          Language
          <select
            className="cw-input"
            onChange={({ target }) => {
              setLanguage(target.value)
            }}
            value={language}
          >
            {Object.entries(languageNames).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="grid min-w-0 gap-1 text-xs text-ink-2">
          File
          <input
            accept=".md,.markdown,.html,.htm,.csv"
            className="cw-input max-w-full"
            disabled={isWorking}
            onChange={({ target }) => {
              const file = target.files?.[0]
              if (file !== undefined) void take(file)
              target.value = ''
            }}
            type="file"
          />
        </label>
      </div>
      <div aria-live="polite" className="text-sm">
        {isWorking ? <div className="mt-3 text-ink-2">Reading the file…</div> : null}
        {error === null ? null : <div className="mt-3 text-bad">{error}</div>}
        {created === null ? null : (
          <div className="mt-3">
            <ul className="grid gap-1">
              {created.created.map(({ id, title }) => (
                <li key={id}>
                  Draft:{' '}
                  <a
                    className="text-accent-text hover:underline"
                    href={`/admin/collections/articles/${id}`}
                  >
                    {title}
                  </a>
                </li>
              ))}
              {(created.problems ?? []).map((text) => (
                <li className="text-warn" key={text}>
                  {text}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}
