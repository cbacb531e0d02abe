import type { ReactNode } from 'react'

import { Eye, PenLine } from 'lucide-react'

import type { PersonHere } from '@/contracts/desk'

import { Avatar } from '@/ui/Avatar'
import { cx } from '@/ui/cx'

/** Who else has the case open. Somebody who writes an answer is said louder: two answers are worse than none. */
export const PeopleHere = ({ people }: { people: readonly PersonHere[] }): ReactNode => {
  const writing = people.filter(({ state }) => state === 'replying')
  const shown = writing.length > 0 ? writing : people

  return (
    <div aria-live="polite" role="status">
      {shown.length === 0 ? null : (
        <p
          className={cx(
            'flex items-center gap-2 border-t border-line px-3 py-1.5 text-xs pane:px-5',
            writing.length > 0 ? 'bg-amber-soft font-medium text-amber' : 'bg-surface text-ink-2',
          )}
        >
          {writing.length > 0 ? (
            <PenLine aria-hidden className="size-3.5 shrink-0" />
          ) : (
            <Eye aria-hidden className="size-3.5 shrink-0" />
          )}
          <span className="flex shrink-0 -space-x-1 rtl:space-x-reverse">
            {shown.slice(0, 4).map(({ id, name }) => (
              <Avatar key={id} name={name} size="sm" />
            ))}
          </span>
          <span className="min-w-0 truncate">
            {namesOf(shown)}{' '}
            {writing.length > 0
              ? writing.length === 1
                ? 'is writing an answer'
                : 'are writing answers'
              : shown.length === 1
                ? 'has this case open'
                : 'have this case open'}
          </span>
        </p>
      )}
    </div>
  )
}

const namesOf = (people: readonly PersonHere[]): string =>
  new Intl.ListFormat('en').format(people.map(({ name }) => name))
