import type { ReactNode } from 'react'

import { MessageSquareText } from 'lucide-react'

import { EmptyState } from '@/ui/EmptyState'
import { Kbd } from '@/ui/Kbd'

/** Where a case will stand. */
export const Welcome = (): ReactNode => (
  <EmptyState icon={<MessageSquareText />} title="Choose a case">
    <span className="inline-flex flex-wrap items-center justify-center gap-1.5" dir="ltr">
      <Kbd>j</Kbd> <Kbd>k</Kbd> to move, <Kbd>Enter</Kbd> to open, <Kbd>?</Kbd> for all keys
    </span>
  </EmptyState>
)
