import type { ReactNode } from 'react'

import { Users } from 'lucide-react'

import { Button } from '@/ui/Button'

import type { TogetherControl } from './useTogether'

/** Says that one writes with others and with whom, or that one may. */
export const TogetherLine = ({
  control: { invitation, leave, people, state },
  onJoin,
}: {
  control: TogetherControl
  onJoin: () => void
}): ReactNode => {
  return state === null && invitation === null ? null : (
    <div className="mx-2 mt-1 flex items-center gap-2 rounded-md bg-accent-soft px-2 py-1 text-xs text-accent-text">
      <Users aria-hidden className="size-3.5 shrink-0" />
      <span aria-live="polite" className="min-w-0 flex-1 truncate" role="status">
        {state === null
          ? `${invitation?.startedBy ?? 'A colleague'} began a text to write together`
          : people.length === 0
            ? 'Colleagues on this case can write with you'
            : `You write with ${new Intl.ListFormat('en').format(people)}`}
      </span>
      <Button look="ghost" onClick={state === null ? onJoin : leave} size="sm">
        {state === null ? 'Join' : 'Leave'}
      </Button>
    </div>
  )
}
