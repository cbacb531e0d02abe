'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { Created } from './gapsApi'
import type { PlannedFile } from './importApi'

import { wordsOf } from '../api/wordsOf'
import { confirmImport, planImport } from './importApi'
import { ImportPreview } from './ImportPreview'
import { languageNames } from './languageNames'

type State =
  | {
      readonly created: Created['created']
      readonly kind: 'done'
      readonly problems: readonly string[]
    }
  | { readonly error: null | string; readonly kind: 'idle' }
  | {
      readonly error: null | string
      readonly kind: 'planned'
      readonly plan: readonly PlannedFile[]
    }
  | { readonly kind: 'working'; readonly words: string }

/** Articles from files: shown as what they would become, stored as drafts when confirmed, published never. */
export const ImportPanel = (): ReactNode => {
  const [language, setLanguage] = useState('en')
  const [state, setState] = useState<State>({ error: null, kind: 'idle' })

  const plan = async (files: readonly File[]): Promise<void> => {
    setState({ kind: 'working', words: 'Reading…' })

    try {
      setState({ error: null, kind: 'planned', plan: await planImport({ files, language }) })
    } catch (reason) {
      setState({ error: wordsOf(reason, 'The files could not be read.'), kind: 'idle' })
    }
  }
  const confirm = async (planned: readonly PlannedFile[]): Promise<void> => {
    setState({ kind: 'working', words: 'Making the drafts…' })
    const { created, left, reason } = await confirmImport(planned)
    const problems = planned.flatMap((file) => file.problems)

    setState(
      left.length === 0
        ? { created, kind: 'done', problems }
        : {
            error: `${wordsOf(reason, 'The drafts could not be made.')} ${created.length === 0 ? 'Nothing was stored.' : `${String(created.length)} drafts were made; these files are left.`}`,
            kind: 'planned',
            plan: left,
          },
    )
  }

  return (
    <section aria-label="Import articles" className="cw-panel mt-6 p-4">
      <h2 className="cw-h2">Import articles</h2>
      <div className="mt-1 mb-3 max-w-2xl text-sm text-ink-2">
        Markdown or HTML: one article a file. CSV: one a row, with the columns title and body, and
        language and keywords where you have them; rows that say the same in a column article are
        one article in several languages. You see what it becomes before anything is stored.
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <label className="grid gap-1 text-xs text-ink-2">
          Language
          <select
            className="cw-input"
            disabled={state.kind === 'planned'}
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
          Files
          <input
            accept=".md,.markdown,.html,.htm,.csv"
            className="cw-input max-w-full"
            disabled={state.kind === 'working'}
            multiple
            onChange={({ target }) => {
              const files = [...(target.files ?? [])]
              if (files.length > 0) void plan(files)
              target.value = ''
            }}
            type="file"
          />
        </label>
      </div>
      <div aria-live="polite" className="text-sm">
        {state.kind === 'working' ? <div className="mt-3 text-ink-2">{state.words}</div> : null}
        {'error' in state && state.error !== null ? (
          <div className="mt-3 text-bad">{state.error}</div>
        ) : null}
        {state.kind === 'planned' ? (
          <ImportPreview
            onCancel={() => {
              setState({ error: null, kind: 'idle' })
            }}
            onConfirm={() => void confirm(state.plan)}
            plan={state.plan}
          />
        ) : null}
        {state.kind === 'done' ? <Done {...state} /> : null}
      </div>
    </section>
  )
}

const Done = ({
  created,
  problems,
}: {
  created: Created['created']
  problems: readonly string[]
}): ReactNode => (
  <ul className="mt-3 grid gap-1">
    {created.map(({ id, title }) => (
      <li key={id}>
        Draft:{' '}
        <a className="text-accent-text hover:underline" href={`/admin/collections/articles/${id}`}>
          {title}
        </a>
      </li>
    ))}
    {problems.map((text) => (
      <li className="text-warn" key={text}>
        Not imported: {text}
      </li>
    ))}
  </ul>
)
