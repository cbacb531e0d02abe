'use client'

import type { ReactNode } from 'react'

import { ArrowUp } from 'lucide-react'

import { cx } from '@/ui/cx'
import { ErrorState } from '@/ui/ErrorState'

import type { InboxPaneProps } from './inboxPaneProps'

import { tellError } from '../data/api'
import { InboxHeader } from './InboxHeader'
import { NoCases } from './NoCases'
import { RowList } from './RowList'
import { RowSkeletons } from './RowSkeletons'

/** The list of cases with everything that narrows it down. */
export const InboxPane = (props: InboxPaneProps): ReactNode => {
  const { filters, inbox, newCount, onFilters, onShowNew, rows } = props

  return (
    <section
      aria-label="Inbox"
      className={cx(
        'min-h-0 min-w-0 flex-col border-line bg-surface pane:flex pane:w-[21.5rem] pane:shrink-0 pane:border-e wide:w-[22.5rem]',
        props.openNumber === null ? 'flex flex-1 pane:flex-none' : 'hidden',
      )}
    >
      <InboxHeader {...props} />
      <div className="relative min-h-0 flex-1">
        {newCount > 0 ? (
          <button
            className="absolute top-2 left-1/2 z-10 inline-flex -translate-x-1/2 animate-appear items-center gap-1 rounded-full bg-accent px-3 py-1 text-xs font-semibold text-accent-ink shadow-2 hover:bg-accent-hover"
            onClick={onShowNew}
            type="button"
          >
            <ArrowUp className="size-3.5" />
            {newCount} new
          </button>
        ) : null}
        {inbox.isError && rows.length === 0 ? (
          <ErrorState
            detail={tellError(inbox.error)}
            onRetry={() => void inbox.refetch()}
            title="The inbox did not load"
          />
        ) : inbox.isPending ? (
          <RowSkeletons />
        ) : rows.length === 0 ? (
          <NoCases filters={filters} onFilters={onFilters} />
        ) : (
          <RowList {...props} />
        )}
      </div>
      {props.bulkBar}
    </section>
  )
}
