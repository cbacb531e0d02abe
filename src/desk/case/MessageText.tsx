import type { ReactNode } from 'react'

import type { MessageView } from '@/contracts/desk'

import { annotate, numberedSources } from '../annotate'
import { LinkedText } from './LinkedText'

/**
 * A message as text, never as HTML. What an assistant wrote carries the number of its source behind each
 * sentence; a sentence that rests on nothing is marked.
 */
export const MessageText = ({
  message,
}: {
  /** `isDraft`: only what can still be changed is marked as resting on nothing. */
  message: Pick<MessageView, 'isDraft' | 'sentences' | 'text'>
}): ReactNode => {
  const sources = numberedSources(message.sentences)

  return (
    <p className="text-[0.84375rem] leading-relaxed break-words whitespace-pre-wrap" dir="auto">
      {annotate(message.text, message.sentences).map(({ source, text }, at) => {
        const number = sources.find(({ id }) => id === source?.articleId)?.number

        if (source?.kind === 'none' && message.isDraft) {
          return (
            <mark
              className="bg-amber-soft text-ink underline decoration-amber decoration-wavy underline-offset-3"
              key={at}
              title="No source: check this sentence"
            >
              <LinkedText text={text} />
            </mark>
          )
        }

        return (
          <span key={at}>
            <LinkedText text={text} />
            {number === undefined ? null : (
              <sup
                className="ms-0.5 rounded bg-violet-soft px-1 text-[0.625rem] font-semibold text-violet"
                title={source?.articleTitle ?? ''}
              >
                {number}
              </sup>
            )}
          </span>
        )
      })}
    </p>
  )
}

/** The numbered articles under an answer. */
export const SourceList = ({ message }: { message: Pick<MessageView, 'sentences'> }): ReactNode => {
  const sources = numberedSources(message.sentences)

  return sources.length === 0 ? null : (
    <ol className="mt-2.5 flex flex-wrap gap-1.5" aria-label="Sources">
      {sources.map(({ id, number, title }) => (
        <li key={id}>
          <a
            className="inline-flex items-center gap-1.5 rounded-md border border-assistant-line bg-surface px-2 py-0.5 text-xs text-ink-2 hover:text-ink"
            href={`/admin/collections/articles/${id}`}
            rel="noreferrer"
            target="_blank"
          >
            <span className="font-semibold text-violet">{number}</span>
            {title}
          </a>
        </li>
      ))}
    </ol>
  )
}
