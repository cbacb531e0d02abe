import type { ReactNode } from 'react'

/** When something happened to a rule, and who did it. */
export const SavedAt = ({
  at,
  by,
  word,
}: {
  at: string
  by: null | string
  word: 'deleted' | 'saved'
}): ReactNode => (
  <span className="mt-0.5 block text-xs text-ink-3">
    {word}{' '}
    <time className="tabular-nums" dateTime={at} title={at}>
      {new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
    </time>
    {by === null ? '' : ` by ${by}`}
  </span>
)
