import type { ReactNode } from 'react'

import type { CaseDetail } from '@/contracts/desk'

import { RelativeTime } from '@/ui/RelativeTime'

/** The case in a few lines: what it is about, how long it goes on, and whose turn it is. */
export const SummaryCard = ({ detail }: { detail: CaseDetail }): ReactNode => {
  const said = detail.messages.filter(({ isDraft }) => !isDraft)
  const count = (direction: string): number =>
    said.filter((message) => message.direction === direction).length
  const last = said.findLast(({ direction }) => direction !== 'internal')
  const summary = detail.summary ?? detail.assistantRun?.summary ?? null

  return (
    <div className="flex flex-col gap-2">
      {summary === null ? null : (
        <p className="break-words whitespace-pre-wrap" dir="auto">
          {summary}
        </p>
      )}
      <p className="text-xs text-ink-2">
        {words(count('inbound'), 'message', 'from the customer')},{' '}
        {words(count('outbound'), 'answer')}
        {count('internal') === 0 ? '' : `, ${words(count('internal'), 'note')}`}
        {detail.olderMessages === 0 ? '' : ' among the newest'}.{' '}
        {last === undefined ? null : (
          <>
            {last.direction === 'inbound' ? 'Last word: the customer, ' : 'Last word: ours, '}
            <RelativeTime at={last.createdAt} isAgo />
          </>
        )}
      </p>
    </div>
  )
}

const words = (count: number, one: string, rest = ''): string =>
  `${count === 0 ? 'no' : String(count)} ${one}${count === 1 ? '' : 's'}${rest === '' ? '' : ` ${rest}`}`
