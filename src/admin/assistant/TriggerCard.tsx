import type { ReactNode } from 'react'

import { ChevronRight } from 'lucide-react'
import { useState } from 'react'

import type { EscalationRule } from '@/domain/escalation/escalationTypes'

import type { TriggerNames } from './trigger/useTriggerNames'

import { Tag } from '../parts/Tag'
import { TriggerEditor } from './trigger/TriggerEditor'

/** One trigger: what it is and where it leads; opened, everything about it and a try-out on past messages. */
export const TriggerCard = ({
  mayManage,
  names,
  reload,
  rule,
}: {
  mayManage: boolean
  names: TriggerNames
  reload: () => void
  rule: EscalationRule
}): ReactNode => {
  // Hundreds of words each: drawn when they are looked at, and kept for what was typed.
  const [wasOpened, setWasOpened] = useState(false)

  return (
    <details
      className="group cw-panel @container p-4"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWasOpened(true)
      }}
    >
      <summary className="flex cursor-pointer flex-wrap items-center gap-2 text-sm">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-ink-3 transition-transform group-open:rotate-90 rtl:-scale-x-100"
        />
        <span className="font-medium">{rule.name}</span>
        <Tag tone="warn">{rule.flag}</Tag>
        <span className="text-xs text-ink-3">
          to {names.teams.find(({ key }) => key === rule.teamSlug)?.name ?? rule.teamSlug},{' '}
          {rule.severity}
        </span>
      </summary>
      {wasOpened ? (
        <TriggerEditor mayManage={mayManage} names={names} reload={reload} rule={rule} />
      ) : null}
    </details>
  )
}
