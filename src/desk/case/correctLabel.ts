import type { QueryClient } from '@tanstack/react-query'

import type { CaseDetail } from '@/contracts/desk'
import type { CorrectableLabel, LabelValue } from '@/domain/triage/corrections'
import type { Priority } from '@/domain/vocabulary'

import { predictedValue } from '@/domain/triage/corrections'

import type { Shown } from '../data/changes'

import { changeCase } from '../data/changes'
import { keys } from '../data/keys'

/** Corrects a label that triage gave, and offers to take it back. Null takes a correction back. */
export const correctLabel = ({
  change,
  label,
  value,
}: {
  change: { client: QueryClient; detail: CaseDetail }
  label: CorrectableLabel
  value: LabelValue | null
}): void => {
  const { client, detail } = change
  const { triage } = detail

  if (triage === null) {
    return
  }

  const { [label]: known, ...others } = triage.corrections
  const predicted = predictedValue(label, { ...triage, category: triage.categoryKey })
  const to = value === predicted ? null : value
  const corrections =
    to === null
      ? others
      : { ...others, [label]: { at: new Date().toISOString(), byName: 'You', to } }

  void changeCase({
    ...change,
    body: { correction: { label, value: to }, triageId: triage.id },
    ...(to === null
      ? {}
      : {
          done: 'Corrected: triage learns from it',
          undo: () => {
            const now = client.getQueryData<CaseDetail>(keys.case(detail.number)) ?? detail
            correctLabel({ change: { client, detail: now }, label, value: known?.to ?? null })
          },
        }),
    failed: 'It was not corrected',
    path: '/triage',
    shown: { ...shownOnCase(label, to), triage: { ...triage, corrections } },
  })
}

/** What the case itself shows at once; a category is named by the answer. */
const shownOnCase = (label: CorrectableLabel, to: LabelValue | null): Shown => {
  switch (label) {
    case 'language':
      return typeof to === 'string' ? { language: to } : {}
    case 'priority':
      return to === null ? {} : { priority: to as Priority } // one of the dialog's choices
    case 'sentiment':
      return typeof to === 'number' ? { sentiment: to } : {}
    default:
      return {}
  }
}
