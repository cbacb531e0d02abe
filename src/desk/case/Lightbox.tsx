'use client'

import type { ReactNode } from 'react'

import { ChevronLeft, ChevronRight, Download, X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState } from 'react'

import type { MessageView } from '@/contracts/desk'

import { DialogFrame } from '@/ui/DialogFrame'

import { fileSize } from '../fileSize'

type File = MessageView['attachments'][number]

const button =
  'inline-flex size-9 shrink-0 items-center justify-center rounded-md text-white hover:bg-white/15 focus-visible:outline-white disabled:opacity-35'

/** A picture as large as the window allows; arrows go to the next one of the message, Escape back. */
export const Lightbox = ({
  addressOf,
  files,
  first,
  onClose,
}: {
  addressOf: (file: File) => string
  files: readonly File[]
  /** Which of them is shown first. */
  first: number
  onClose: () => void
}): ReactNode => {
  const [at, setAt] = useState(first)
  const file = files[at]
  const go = (by: number): void => {
    setAt(Math.max(0, Math.min(files.length - 1, at + by)))
  }

  return file === undefined ? null : (
    <DialogFrame
      className="inset-0 flex flex-col text-white"
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
          event.preventDefault()
          go(event.key === 'ArrowRight' ? 1 : -1)
        }
      }}
      shade="dark"
    >
      <header className="flex items-center gap-2 px-3 py-2 pane:px-5">
        <Dialog.Title className="min-w-0 flex-1 truncate font-semibold">
          <bdi>{file.filename}</bdi>
          <span className="ms-2 font-normal text-white/75">
            {fileSize(file.size)}
            {files.length > 1 ? ` · ${String(at + 1)} of ${String(files.length)}` : ''}
          </span>
        </Dialog.Title>
        <a
          aria-label={`Download ${file.filename}`}
          className={button}
          download={file.filename}
          href={addressOf(file)}
        >
          <Download className="size-4" />
        </a>
        <Dialog.Close aria-label="Close" className={button}>
          <X className="size-4" />
        </Dialog.Close>
      </header>
      <div className="flex min-h-0 flex-1 items-center gap-2 px-2 pb-4">
        <button
          aria-label="Picture before"
          className={button}
          disabled={at === 0}
          hidden={files.length === 1}
          onClick={() => {
            go(-1)
          }}
          type="button"
        >
          <ChevronLeft className="size-5 rtl:-scale-x-100" />
        </button>
        <div className="flex h-full min-w-0 flex-1 items-center justify-center">
          <img
            alt={file.filename}
            className="max-h-full max-w-full rounded object-contain"
            src={`${addressOf(file)}?as=image`}
          />
        </div>
        <button
          aria-label="Next picture"
          className={button}
          disabled={at === files.length - 1}
          hidden={files.length === 1}
          onClick={() => {
            go(1)
          }}
          type="button"
        >
          <ChevronRight className="size-5 rtl:-scale-x-100" />
        </button>
      </div>
    </DialogFrame>
  )
}
