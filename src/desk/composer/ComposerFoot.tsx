'use client'

import type { ReactNode } from 'react'

import { Paperclip, Type, Users } from 'lucide-react'
import { useRef } from 'react'

import { cx } from '@/ui/cx'
import { IconButton } from '@/ui/IconButton'

/** Under the text: files, formats, the signature, what is to be known, and the way out. */
export const ComposerFoot = ({
  attachLabel,
  children,
  extras,
  isFormatShown,
  isSigned,
  mayAttach,
  mayWrite,
  onFiles,
  onFormat,
  onSign,
  onTogether,
  status,
  tone,
}: {
  attachLabel: string
  /** The buttons that send. */
  children: ReactNode
  /** More that can be done with the text. */
  extras: ReactNode
  isFormatShown: boolean
  /** Null: there is no signature here. */
  isSigned: boolean | null
  mayAttach: boolean
  mayWrite: boolean
  onFiles: (files: Iterable<File>) => void
  onFormat: () => void
  onSign: () => void
  /** Null: one is in it already, or cannot be. */
  onTogether: (() => void) | null
  status: ReactNode
  tone: 'near' | 'problem' | 'quiet'
}): ReactNode => {
  const fileRef = useRef<HTMLInputElement>(null)

  return (
    <div className="flex items-center gap-1 px-2 pb-2">
      <IconButton
        disabled={!mayAttach}
        label={attachLabel}
        onClick={() => {
          fileRef.current?.click()
        }}
      >
        <Paperclip />
      </IconButton>
      <input
        aria-label="Attach files"
        className="hidden"
        multiple
        onChange={(event) => {
          onFiles(event.target.files ?? [])
          event.target.value = ''
        }}
        ref={fileRef}
        tabIndex={-1}
        type="file"
      />
      <IconButton disabled={!mayWrite} isOn={isFormatShown} label="Formats" onClick={onFormat}>
        <Type />
      </IconButton>
      {extras}
      {onTogether === null ? null : (
        <IconButton label="Write together" onClick={onTogether}>
          <Users />
        </IconButton>
      )}
      {isSigned === null ? null : (
        <button
          aria-pressed={isSigned}
          className={cx(
            'hidden h-7 rounded-md px-2 text-xs font-medium hover:bg-hover pane:inline',
            isSigned ? 'text-ink-2' : 'text-ink-3 line-through',
          )}
          onClick={onSign}
          type="button"
        >
          Signature
        </button>
      )}
      <span
        className={cx('min-w-0 flex-1 truncate ps-1 text-xs tabular-nums', tones[tone])}
        role="status"
      >
        {status}
      </span>
      {children}
    </div>
  )
}

const tones = { near: 'text-amber', problem: 'font-medium text-red', quiet: 'text-ink-3' } as const
