import type { ReactNode } from 'react'

import { Download, Paperclip } from 'lucide-react'

import type { MessageView } from '@/contracts/desk'

import { fileSize } from '../fileSize'

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

  return files.length === 0 ? null : (
    <div className="mt-2 flex flex-col gap-2">
      {pictures.length === 0 ? null : (
        <ul aria-label="Pictures" className="flex flex-wrap gap-2">
          {pictures.map((file) => (
            <li key={file.id}>
              <a
                className="block overflow-hidden rounded-md border border-line bg-sunken hover:border-line-strong"
                download={file.filename}
                href={addressOf(caseId, file)}
                title={`Download ${file.filename} (${fileSize(file.size)})`}
              >
                <img
                  alt={file.filename}
                  className="h-28 max-w-52 min-w-16 object-cover"
                  height={112}
                  loading="lazy"
                  src={`${addressOf(caseId, file)}?as=image`}
                />
              </a>
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
                <span
                  className={look}
                  title="Still at the provider: not to be opened from here yet"
                >
                  <FileName file={file} />
                </span>
              )}
            </li>
          ))}
        </ul>
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
    <span className="shrink-0 text-ink-3">{fileSize(size)}</span>
  </>
)

const isShown = ({ contentType, isStored, size }: File): boolean =>
  isStored && size <= mostShownBytes && shownTypes.includes(contentType)

const addressOf = (caseId: string, { id }: File): string => `/api/desk/cases/${caseId}/files/${id}`
