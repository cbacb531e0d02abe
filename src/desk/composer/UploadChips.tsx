'use client'

import type { ReactNode } from 'react'

import { Paperclip, X } from 'lucide-react'

import { cx } from '@/ui/cx'

import type { Upload } from './useUploads'

import { fileSize } from '../fileSize'

/** Files under the text, each with its progress and a way to leave it out. */
export const UploadChips = ({
  list,
  onRemove,
}: {
  list: readonly Upload[]
  onRemove: (id: string) => void
}): ReactNode =>
  list.length === 0 ? null : (
    <ul aria-label="Files to send" className="flex flex-wrap gap-1.5 px-2 pb-2">
      {list.map(({ id, name, progress, size, token }) => (
        <li
          className="relative inline-flex h-7 max-w-full items-center gap-1.5 overflow-hidden rounded-md border border-line bg-raised ps-2 pe-1 text-xs"
          key={id}
        >
          <Paperclip aria-hidden className="size-3.5 shrink-0 text-ink-3" />
          <span className="max-w-48 truncate" dir="auto">
            {name}
          </span>
          <span className="shrink-0 text-ink-3 tabular-nums">
            {token === null ? `${String(Math.round(progress * 100))} %` : fileSize(size)}
          </span>
          <button
            aria-label={`Leave out ${name}`}
            className="inline-flex size-5 items-center justify-center rounded hover:bg-hover"
            onClick={() => {
              onRemove(id)
            }}
            type="button"
          >
            <X className="size-3.5" />
          </button>
          <span
            aria-hidden
            className={cx(
              'absolute start-0 bottom-0 h-0.5 bg-accent transition-[width]',
              token !== null && 'opacity-0',
            )}
            style={{ width: `${String(progress * 100)}%` }}
          />
        </li>
      ))}
    </ul>
  )
