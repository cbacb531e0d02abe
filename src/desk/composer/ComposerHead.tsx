import type { ReactNode } from 'react'

import { Forward, Lock, Reply } from 'lucide-react'

import { cx } from '@/ui/cx'

import type { ComposerMode } from './sendMessage'

/** What is written here, and who reads it. */
export const ComposerHead = ({
  mayForward,
  mode,
  onMode,
  whoReads,
}: {
  mayForward: boolean
  mode: ComposerMode
  onMode: (mode: ComposerMode) => void
  whoReads: ReactNode
}): ReactNode => (
  <div className="flex items-center gap-1 px-2 pt-1.5">
    <span className="flex gap-1" role="tablist">
      <Tab
        icon={<Reply className="size-3.5 rtl:-scale-x-100" />}
        isOn={mode === 'reply'}
        onClick={() => {
          onMode('reply')
        }}
      >
        Reply
      </Tab>
      <Tab
        icon={<Lock className="size-3.5" />}
        isOn={mode === 'note'}
        onClick={() => {
          onMode('note')
        }}
      >
        Note
      </Tab>
      {mayForward ? (
        <Tab
          icon={<Forward className="size-3.5 rtl:-scale-x-100" />}
          isOn={mode === 'forward'}
          onClick={() => {
            onMode('forward')
          }}
        >
          Forward
        </Tab>
      ) : null}
    </span>
    <span
      className={cx(
        'ms-auto truncate pe-1 text-xs',
        mode === 'note' ? 'font-medium text-amber' : 'text-ink-3',
      )}
    >
      {whoReads}
    </span>
  </div>
)

const Tab = ({
  children,
  icon,
  isOn,
  onClick,
}: {
  children: ReactNode
  icon: ReactNode
  isOn: boolean
  onClick: () => void
}): ReactNode => (
  <button
    aria-selected={isOn}
    className={cx(
      'inline-flex h-7 items-center gap-1.5 rounded-md px-2 text-xs font-semibold',
      isOn ? 'bg-hover text-ink' : 'text-ink-3 hover:text-ink',
    )}
    onClick={onClick}
    role="tab"
    type="button"
  >
    {icon}
    {children}
  </button>
)
