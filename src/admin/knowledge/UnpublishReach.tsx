'use client'

import type { ReactNode } from 'react'

import type { ReviewState } from './reviewApi'

import { placeWords, reachWords } from './ReachList'
import { useReach } from './useReach'

const mostNamed = 8

/** What an article that is about to go is used for, and what happens to that. */
export const UnpublishReach = ({ id }: { id: string }): ReactNode => {
  const { error, review } = useReach(id)

  if (review === null) {
    return (
      <div className="cw text-sm" role={error ? 'alert' : 'status'}>
        {error
          ? 'What it is used for could not be read: answers, rules and templates may rest on it.'
          : 'Reading what it is used for…'}
      </div>
    )
  }

  return <Reach {...review} />
}

const Reach = ({ links, use }: ReviewState): ReactNode => (
  <div className="cw grid gap-3 text-sm">
    <strong>{reachWords({ links, use })}.</strong>
    <div>
      Customers and search lose it at once, in every language, and the assistant hands over what
      only this article answers. Answers that were sent stay as they are.
    </div>
    {links.length === 0 ? null : (
      <div>
        <div>Mend these, which still name it:</div>
        <ul className="mt-1 list-disc ps-5">
          {links.slice(0, mostNamed).map(({ id, kind, name }) => (
            <li className="break-words" key={`${kind} ${id}`}>
              {placeWords(kind)} {name}
            </li>
          ))}
          {links.length > mostNamed ? <li>and {links.length - mostNamed} more</li> : null}
        </ul>
      </div>
    )}
  </div>
)
