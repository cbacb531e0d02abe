'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { ReceiverLines } from './useReceivers'

/** Who gets a mail: copies of an answer, or everybody whom a case is forwarded to. */
export const Receivers = ({
  isForward,
  lines,
}: {
  isForward: boolean
  lines: ReceiverLines
}): ReactNode => {
  const [isOpen, setIsOpen] = useState(false)
  const isShown = isOpen || lines.cc !== '' || lines.bcc !== ''

  return isForward ? (
    <div className="flex flex-wrap items-center gap-x-3 border-b border-line px-3 py-0.5">
      <Line
        hint="colleague@partner.example"
        label="Forward to"
        onChange={(to) => {
          lines.set({ to })
        }}
        value={lines.to}
      />
      <label className="flex items-center gap-1.5 py-1 text-xs text-ink-2">
        <input
          checked={lines.hasFiles}
          className="accent-accent"
          onChange={(event) => {
            lines.set({ hasFiles: event.target.checked })
          }}
          type="checkbox"
        />
        With files
      </label>
    </div>
  ) : isShown ? (
    <div className="flex flex-col border-b border-line px-3 py-0.5">
      <Line
        hint="Everybody sees these"
        label="Cc"
        onChange={(cc) => {
          lines.set({ cc })
        }}
        value={lines.cc}
      />
      <Line
        hint="Nobody else sees these"
        label="Bcc"
        onChange={(bcc) => {
          lines.set({ bcc })
        }}
        value={lines.bcc}
      />
    </div>
  ) : (
    <button
      className="peer/cc absolute end-2 top-9 z-10 rounded px-1 text-xs font-medium text-ink-3 hover:bg-hover hover:text-ink"
      onClick={() => {
        setIsOpen(true)
      }}
      type="button"
    >
      Cc, Bcc
    </button>
  )
}

const Line = ({
  hint,
  label,
  onChange,
  value,
}: {
  hint: string
  label: string
  onChange: (value: string) => void
  value: string
}): ReactNode => (
  <label className="flex min-w-0 flex-1 items-center gap-2 text-xs">
    <span className="shrink-0 text-ink-3">{label}</span>
    <input
      autoComplete="off"
      className="h-7 min-w-0 flex-1 bg-transparent text-ink placeholder:text-ink-3"
      inputMode="email"
      onChange={(event) => {
        onChange(event.target.value)
      }}
      placeholder={hint}
      spellCheck={false}
      value={value}
    />
  </label>
)
