import type { ReactNode } from 'react'

import { useState } from 'react'

import type { AssistantSettings, Brand } from '@/contracts/assistantSettings'

/** How the house speaks: its name, its signature, and what it never says. */
export const VoiceFields = ({
  change,
  draft,
  mayManage,
}: {
  change: (part: Partial<AssistantSettings>) => void
  draft: Brand
  mayManage: boolean
}): ReactNode => {
  // As it is typed: a comma at the end is no word yet.
  const [words, setWords] = useState(draft.avoidedWords.join(', '))

  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <label className="grid content-start gap-1 text-sm">
        <span className="font-medium">Name of the company</span>
        <input
          className="cw-input"
          disabled={!mayManage}
          maxLength={80}
          onChange={({ target }) => change({ company: target.value })}
          required
          value={draft.company}
        />
        <span className="text-xs text-ink-3">As customers read it in answers.</span>
      </label>
      <label className="grid content-start gap-1 text-sm">
        <span className="font-medium">Words it never uses</span>
        <input
          className="cw-input"
          disabled={!mayManage}
          onChange={({ target }) => {
            setWords(target.value)
            change({ avoidedWords: wordsOf(target.value) })
          }}
          placeholder="guys, unfortunately"
          value={words}
        />
        <span className="text-xs text-ink-3">
          With commas between. An answer with one of them waits for a person.
        </span>
      </label>
      <label className="grid content-start gap-1 text-sm sm:col-span-2">
        <span className="font-medium">Signature</span>
        <textarea
          className="cw-input"
          disabled={!mayManage}
          maxLength={300}
          onChange={({ target }) => change({ signature: target.value })}
          placeholder={`${draft.company} Support`}
          rows={2}
          value={draft.signature}
        />
        <span className="text-xs text-ink-3">Stands under mails and answers to the web form.</span>
      </label>
    </div>
  )
}

const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word.length >= 2),
  ),
]
