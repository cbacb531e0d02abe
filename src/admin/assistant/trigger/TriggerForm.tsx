'use client'

import type { ReactNode } from 'react'

import { channels } from '@/domain/vocabulary'

import type { TriggerDraft } from './triggerDraft'
import type { TriggerNames } from './useTriggerNames'

import { channelName } from '../../parts/channelName'
import { ChipRow } from '../../parts/ChipRow'
import { Chips } from '../../parts/Chips'
import { ExceptionWords } from './ExceptionWords'
import { Limits } from './Limits'
import { detectorKinds, hasWords } from './triggerDraft'
import { WordsByLanguage } from './WordsByLanguage'

/** What a trigger looks for, chosen and typed instead of written as JSON. */
export const TriggerForm = ({
  draft,
  names,
  onChange,
  readOnly,
}: {
  draft: TriggerDraft
  names: TriggerNames
  onChange: (draft: TriggerDraft) => void
  readOnly: boolean
}): ReactNode => (
  <div className="grid min-w-0 gap-4 text-sm">
    <div>
      <div className="mb-1.5 font-medium">What it looks for</div>
      <ChipRow
        isChosen={(kind) => draft.detector === kind}
        label="What it looks for"
        onPick={(detector) => onChange({ ...draft, detector })}
        options={detectorKinds.map(({ kind, label }) => ({ label, value: kind }))}
        readOnly={readOnly}
      />
    </div>
    <Limits draft={draft} onChange={onChange} readOnly={readOnly} />
    {draft.detector === 'category-keywords' ? (
      <Chips
        chosen={draft.categories}
        label="Categories"
        none="None chosen: only the words count."
        onChange={(categories) => onChange({ ...draft, categories })}
        options={withUnknown(names.categories, draft.categories)}
        readOnly={readOnly}
      />
    ) : null}
    {hasWords(draft.detector) ? (
      <Words draft={draft} onChange={onChange} readOnly={readOnly} />
    ) : null}
    {draft.detector === 'p1' ? (
      <Chips
        chosen={draft.notifyTeamSlugs}
        label="Teams that are told as well"
        onChange={(notifyTeamSlugs) => onChange({ ...draft, notifyTeamSlugs })}
        options={withUnknown(names.teams, draft.notifyTeamSlugs)}
        readOnly={readOnly}
      />
    ) : null}
    <Chips
      chosen={draft.channels}
      label="On which channels"
      none="None chosen: on every channel."
      onChange={(chosen) => onChange({ ...draft, channels: chosen })}
      options={channels.map((channel) => ({ label: channelName(channel), value: channel }))}
      readOnly={readOnly}
    />
  </div>
)

/** What is stored stays to be seen and taken out, also where its record is gone or could not be read. */
const withUnknown = (
  known: readonly { readonly key: string; readonly name: string }[],
  chosen: readonly string[],
): readonly { label: string; value: string }[] => [
  ...known.map(({ key, name }) => ({ label: name, value: key })),
  ...chosen
    .filter((value) => !known.some(({ key }) => key === value))
    .map((value) => ({ label: value, value })),
]

const Words = ({
  draft,
  onChange,
  readOnly,
}: {
  draft: TriggerDraft
  onChange: (draft: TriggerDraft) => void
  readOnly: boolean
}): ReactNode => (
  <>
    <WordsByLanguage
      keywords={draft.keywords}
      label="Words and phrases"
      onChange={(keywords) => onChange({ ...draft, keywords })}
      readOnly={readOnly}
    />
    {draft.detector === 'sentiment-below' ? null : (
      <ExceptionWords
        except={draft.except}
        onChange={(except) => onChange({ ...draft, except })}
        readOnly={readOnly}
      />
    )}
  </>
)
