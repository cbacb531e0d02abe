'use client'

import type { ReactNode } from 'react'

import { Activity } from 'react'

import type { DeskUser } from '@/contracts/desk'

import { cx } from '@/ui/cx'

import { MarkRead } from '../inbox/MarkRead'
import { Welcome } from '../Welcome'
import { CasePane } from './CasePane'

/**
 * Where a case stands, or a welcome. The case that most likely comes next is drawn beside it, out of sight and while
 * nothing else is to do: then moving on only has to show it. Out of sight no effect runs, so nobody is told that it is
 * being read.
 */
export const CaseArea = ({
  aheadNumber,
  isOpen,
  number,
  ...pane
}: {
  /** Of the case that is drawn ahead; it may be the one that is shown. */
  aheadNumber: null | string
  isOpen: boolean
  number: null | string
  onBack: () => void
  onNext: (() => void) | undefined
  onPrevious: (() => void) | undefined
  user: DeskUser
}): ReactNode => (
  <main
    className={cx(
      'min-h-0 min-w-0 flex-1 flex-col bg-sunken pane:flex',
      isOpen ? 'flex' : 'hidden',
    )}
  >
    {number === null ? (
      <Welcome />
    ) : (
      [...new Set([number, aheadNumber ?? number])].map((one) => (
        <Activity key={one} mode={one === number ? 'visible' : 'hidden'}>
          <MarkRead number={one} />
          <CasePane isAhead={one !== number} number={one} {...pane} />
        </Activity>
      ))
    )}
  </main>
)
