'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { DeskUser, SavedViewRow } from '@/contracts/desk'

import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'

import { useChoices } from '../data/queries'
import { Choice } from './Choice'
import { useViewChanges } from './useViews'

/** Keeps the filters on the screen under a name, or changes the name and the readers of a view. */
export const ViewForm = ({
  onClose,
  query,
  user,
  view,
}: {
  onClose: () => void
  /** The filters to keep; of no account while a view is renamed. */
  query: string
  user: DeskUser
  /** Left out: a new one. */
  view?: SavedViewRow
}): ReactNode => {
  const choices = useChoices().data
  const { change, create } = useViewChanges()
  const [name, setName] = useState(view?.name ?? '')
  const [share, setShare] = useState<null | string>(
    view?.isShared === true ? (view.team?.id ?? 'everybody') : null,
  )
  const [isBusy, setIsBusy] = useState(false)
  const mine = choices?.people.find(({ id }) => id === user.id)?.teamIds ?? []
  const teams = (choices?.teams ?? []).filter(({ id }) => mine.includes(id) || id === share)

  const save = async (): Promise<void> => {
    setIsBusy(true)
    const isSaved =
      view === undefined
        ? await create({ name: name.trim(), query, share })
        : await change(view.id, { name: name.trim(), share })
    setIsBusy(false)

    if (isSaved) {
      onClose()
    }
  }

  return (
    <Dialog
      description={
        view === undefined
          ? 'The filters on the screen, one click away and with a count.'
          : 'Its filters stay as they are.'
      }
      onClose={onClose}
      title={view === undefined ? 'Save as a view' : 'Rename the view'}
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <label className="flex flex-col gap-1 text-[0.6875rem] font-semibold text-ink-3">
          Name
          <input
            autoFocus
            className="h-8 rounded-md border border-line-strong bg-surface px-2 text-[0.8125rem] font-normal text-ink"
            dir="auto"
            maxLength={80}
            onChange={(event) => {
              setName(event.target.value)
            }}
            required
            value={name}
          />
        </label>
        <Choice
          any="Only me"
          label="Who has it"
          onChange={setShare}
          options={[
            ...teams.map((team) => ({ id: team.id, name: `Everybody in ${team.name}` })),
            { id: 'everybody', name: 'Everybody' },
          ]}
          value={share}
        />
        <div className="mt-2 flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button disabled={isBusy || name.trim() === ''} look="primary" type="submit">
            {view === undefined ? 'Save the view' : 'Save'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
