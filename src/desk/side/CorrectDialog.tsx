'use client'

import type { ReactNode } from 'react'

import type { DeskChoices, TriageView } from '@/contracts/desk'
import type { CorrectableLabel, LabelValue } from '@/domain/triage/corrections'

import { Badge } from '@/ui/Badge'
import { cx } from '@/ui/cx'
import { Dialog } from '@/ui/Dialog'
import { Kbd } from '@/ui/Kbd'

import { correctionChoices } from './correctionChoices'

const titles: Readonly<Record<CorrectableLabel, string>> = {
  category: 'What is it about?',
  intent: 'What does the customer want?',
  language: 'Which language is it?',
  priority: 'How urgent is it?',
  sentiment: 'How does the customer feel?',
  wantsPerson: 'Does the customer want a person?',
}

/** The values of one label; the key beside each chooses it at once. Choosing what triage said takes a correction back. */
export const CorrectDialog = ({
  categories,
  label,
  onClose,
  onCorrect,
  triage,
}: {
  categories: DeskChoices['categories']
  label: CorrectableLabel
  onClose: () => void
  onCorrect: (label: CorrectableLabel, value: LabelValue) => void
  triage: TriageView
}): ReactNode => {
  const choices = correctionChoices({ categories, label, triage })
  const choose = (value: LabelValue): void => {
    onClose()
    onCorrect(label, value)
  }

  return (
    <Dialog
      description="Triage learns from what you choose."
      onClose={onClose}
      title={titles[label]}
    >
      <ul
        className="flex flex-col gap-0.5"
        onKeyDown={(event) => {
          const choice = choices.find(({ key }) => key === event.key.toLowerCase())

          if (choice !== undefined && !event.metaKey && !event.ctrlKey && !event.altKey) {
            event.preventDefault()
            choose(choice.value)
          }
        }}
      >
        {choices.map(({ isCurrent, isPredicted, key, label: name, value }) => (
          <li key={key}>
            <button
              aria-pressed={isCurrent}
              autoFocus={isCurrent || (key === '1' && !choices.some((one) => one.isCurrent))}
              className={cx(
                'flex w-full items-center gap-2.5 rounded-md px-2 py-1.5 text-start hover:bg-hover focus-visible:bg-hover',
                isCurrent && 'font-semibold',
              )}
              onClick={() => {
                choose(value)
              }}
              type="button"
            >
              <Kbd>{key}</Kbd>
              <span className="min-w-0 flex-1 truncate">{name}</span>
              {isPredicted ? <Badge tone="slate">triage</Badge> : null}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
