'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { MessageView } from '@/contracts/desk'

import { Button } from '@/ui/Button'

import { pickedText } from './pickedText'

/** The suggestion sentence by sentence: what one agrees with goes into one's own reply, the rest stays here. */
export const SentencePicker = ({
  message,
  onPick,
}: {
  message: Pick<MessageView, 'sentences' | 'text'>
  onPick: (text: string) => void
}): ReactNode => {
  // Sentences that rest on nothing are left for the person to choose.
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () =>
      new Set(message.sentences.flatMap(({ source }, at) => (source.kind === 'none' ? [] : [at]))),
  )

  return (
    <fieldset className="mt-3 flex flex-col gap-1.5 rounded-md border border-assistant-line bg-surface p-2.5">
      <legend className="px-1 text-xs font-semibold text-ink-2">Take over</legend>
      {message.sentences.map(({ source, text }, at) => (
        <label className="flex items-start gap-2" key={`${text}${String(at)}`}>
          <input
            checked={chosen.has(at)}
            className="mt-1 accent-accent"
            onChange={(event) => {
              const next = new Set(chosen)

              if (event.target.checked) {
                next.add(at)
              } else {
                next.delete(at)
              }

              setChosen(next)
            }}
            type="checkbox"
          />
          <span className="min-w-0 break-words" dir="auto">
            {text}
            {source.kind === 'none' ? (
              <span className="text-xs font-medium text-amber"> (no source)</span>
            ) : source.articleTitle === null ? null : (
              <span className="text-xs text-ink-3"> ({source.articleTitle})</span>
            )}
          </span>
        </label>
      ))}
      <Button
        className="self-start"
        disabled={chosen.size === 0}
        onClick={() => {
          onPick(pickedText(message, chosen))
        }}
        size="sm"
      >
        Into my reply
      </Button>
    </fieldset>
  )
}
