'use client'

import type { ReactNode } from 'react'

import { useModal, useSelection } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

import type { ReviewState } from './reviewApi'

import { reachWords } from './ReachList'
import { readReview } from './reviewApi'
import { titleOfRow } from './titleOfRow'

/** The panel's own dialogs for several; they have no place of their own for what we add. */
const dialogSlugs = ['unpublish-articles', 'confirm-delete-many-docs'] as const
/** Read one by one: more would be a long list and many questions. */
const mostRead = 12

type Line = { readonly id: string; readonly reach: null | ReviewState; readonly title: string }

/** In the dialogs that unpublish or delete several articles: what each of them is used for. */
export const BulkReach = (): ReactNode => {
  const { isModalOpen } = useModal()
  const { count, selectedIDs } = useSelection()
  const open = dialogSlugs.find((slug) => isModalOpen(slug))
  const place = useDialogPlace(open)
  const ids = selectedIDs.map(String)

  return place === null || open === undefined
    ? null
    : createPortal(<Reaches count={count} ids={ids} key={ids.join()} />, place)
}

const Reaches = ({ count, ids }: { count: number; ids: readonly string[] }): ReactNode => {
  const [lines, setLines] = useState<null | readonly Line[]>(null)
  const [read] = useState(ids.slice(0, mostRead))
  const others = count - read.length

  useEffect(() => {
    const stop = new AbortController()
    const readLine = async (id: string): Promise<Line> => ({
      id,
      reach: await readReview({ collection: 'articles', id }, stop.signal).catch(() => null),
      title: titleOfRow(id),
    })
    void Promise.all(read.map(readLine)).then((found) => {
      if (!stop.signal.aborted) setLines(found)
    })

    return () => {
      stop.abort()
    }
  }, [read])

  return (
    <div className="cw grid gap-3 text-sm" role="status">
      {lines === null ? (
        'Reading what they are used for…'
      ) : (
        <ul
          aria-label="What they are used for"
          className="grid max-h-64 gap-2 overflow-y-auto"
          tabIndex={0}
        >
          {lines.map(({ id, reach, title }) => (
            <li className="min-w-0" key={id}>
              <div className="font-medium break-words" dir="auto">
                {title}
              </div>
              <div className="text-ink-2">
                {reach === null ? 'What it is used for could not be read' : reachWords(reach)}.
              </div>
            </li>
          ))}
        </ul>
      )}
      {others > 0 ? (
        <strong>
          {others === 1 ? 'One more goes too' : `${String(others)} more go too`}, not looked up
          here.
        </strong>
      ) : null}
      <div>
        Customers and search lose them at once, in every language, and the assistant hands over what
        only they answer.
      </div>
    </div>
  )
}

/** The body of the dialog once it stands in the page. */
const useDialogPlace = (open: string | undefined): Element | null => {
  const [place, setPlace] = useState<Element | null>(null)

  useEffect(() => {
    const find = (): boolean => {
      const found =
        open === undefined ? null : document.querySelector(`#${open} .confirmation-modal__content`)
      setPlace(found)

      return found !== null
    }

    if (find() || open === undefined) {
      return
    }

    const watch = new MutationObserver(() => {
      if (find()) watch.disconnect()
    })
    watch.observe(document.body, { childList: true, subtree: true })

    return () => {
      watch.disconnect()
    }
  }, [open])

  return place
}
