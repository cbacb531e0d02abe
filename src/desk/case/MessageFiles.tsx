'use client'

import type { ReactNode } from 'react'

import { Download, LoaderCircle, Paperclip, TriangleAlert } from 'lucide-react'
import { useState } from 'react'

import type { MessageView } from '@/contracts/desk'

import { fileSize } from '../fileSize'
import { Lightbox } from './Lightbox'

type File = MessageView['attachments'][number]

/** Larger pictures are only offered as a download: the timeline must open at once. */
const mostShownBytes = 3_000_000
const shownTypes = ['image/gif', 'image/jpeg', 'image/png', 'image/webp']

/** What hangs on a message: pictures as small pictures, everything as a download. */
export const MessageFiles = ({
  caseId,
  files,
}: {
  caseId: string
  files: readonly File[]
}): ReactNode => {
  const pictures = files.filter(isShown)
  const others = files.filter((file) => !isShown(file))
  const [open, setOpen] = useState<null | number>(null)

  return files.length === 0 ? null : (
    <div className="mt-2 flex flex-col gap-2">
      {pictures.length === 0 ? null : (
        <ul aria-label="Pictures" className="flex flex-wrap gap-2">
          {pictures.map((file, at) => (
            <li key={file.id}>
              <button
                aria-haspopup="dialog"
                className="block cursor-zoom-in overflow-hidden rounded-md border border-line bg-sunken hover:border-line-strong"
                onClick={() => {
                  setOpen(at)
                }}
                title={`${file.filename} (${fileSize(file.size)})`}
                type="button"
              >
                <img
                  alt={file.filename}
                  className="h-28 max-w-52 min-w-16 object-cover"
                  height={112}
                  loading="lazy"
                  src={`${addressOf(caseId, file)}?as=image`}
                />
              </button>
            </li>
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <ul aria-label="Files" className="flex flex-wrap gap-1.5">
          {others.map((file) => (
            <li className="max-w-full" key={file.id}>
              {file.isStored ? (
                <a
                  className={`${look} hover:border-line-strong hover:bg-hover`}
                  download={file.filename}
                  href={addressOf(caseId, file)}
                >
                  <FileName file={file} />
                  <Download aria-label="Download" className="size-3.5 shrink-0 text-ink-3" />
                </a>
              ) : (
                <span className={look}>
                  <FileName file={file} />
                  {file.isWaiting ? (
                    <span title="It is being fetched from the provider">
                      <LoaderCircle
                        aria-label="Being fetched"
                        className="size-3.5 shrink-0 animate-spin text-ink-3"
                      />
                    </span>
                  ) : (
                    <span title="It could not be had from the provider">
                      <TriangleAlert
                        aria-label="Could not be had"
                        className="size-3.5 shrink-0 text-amber"
                      />
                    </span>
                  )}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {open === null ? null : (
        <Lightbox
          addressOf={(file) => addressOf(caseId, file)}
          files={pictures}
          first={open}
          onClose={() => {
            setOpen(null)
          }}
        />
      )}
    </div>
  )
}

const look =
  'inline-flex max-w-full items-center gap-1.5 rounded-md border border-line bg-surface px-2 py-1 text-xs'

const FileName = ({ file: { filename, size } }: { file: File }): ReactNode => (
  <>
    <Paperclip aria-hidden className="size-3.5 shrink-0 text-ink-3" />
    <span className="truncate" dir="auto">
      {filename}
    </span>
    {size === 0 ? null : <span className="shrink-0 text-ink-3">{fileSize(size)}</span>}
  </>
)

const isShown = ({ contentType, isStored, size }: File): boolean =>
  isStored && size <= mostShownBytes && shownTypes.includes(contentType)

const addressOf = (caseId: string, { id }: File): string => `/api/desk/cases/${caseId}/files/${id}`
