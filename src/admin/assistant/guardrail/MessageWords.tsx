import type { ReactNode } from 'react'

import { escalationFlags } from '@/domain/vocabulary'

import type { GuardrailDraft } from './guardrailDraft'

import { ChipRow } from '../../parts/ChipRow'
import { ExceptionWords } from '../trigger/ExceptionWords'
import { WordsByLanguage } from '../trigger/WordsByLanguage'

type Part = {
  readonly draft: GuardrailDraft
  readonly onChange: (draft: GuardrailDraft) => void
  readonly readOnly: boolean
  readonly teams: readonly { readonly key: string; readonly name: string }[]
}

/** What it looks for in the messages of customers, and what happens when it finds it. */
export const MessageWords = ({ draft, onChange, readOnly, teams }: Part): ReactNode => (
  <div className="grid min-w-0 gap-4">
    <label className="flex items-center gap-2 font-medium">
      <input
        checked={draft.readsMessages}
        className="size-4 accent-accent"
        disabled={readOnly}
        onChange={({ target }) => onChange({ ...draft, readsMessages: target.checked })}
        type="checkbox"
      />
      Looks for a subject in messages of customers
    </label>
    {draft.readsMessages ? (
      <div className="grid min-w-0 gap-4 border-s-2 border-line ps-4">
        <WordsByLanguage
          keywords={draft.keywords}
          label="Words of the subject"
          onChange={(keywords) => onChange({ ...draft, keywords })}
          readOnly={readOnly}
        />
        <ExceptionWords
          except={draft.except}
          onChange={(except) => onChange({ ...draft, except })}
          readOnly={readOnly}
        />
        <Then draft={draft} onChange={onChange} readOnly={readOnly} teams={teams} />
      </div>
    ) : null}
  </div>
)

const Then = ({ draft, onChange, readOnly, teams }: Part): ReactNode => (
  <div className="grid gap-2">
    <div className="font-medium">Then</div>
    <ChipRow
      isChosen={(what) => draft.handsOver === (what === 'hand-over')}
      label="What happens then"
      onPick={(what) => onChange({ ...draft, handsOver: what === 'hand-over' })}
      options={[
        { label: 'Answer from public articles only', value: 'answer' },
        { label: 'Hand over to a team', value: 'hand-over' },
      ]}
      readOnly={readOnly}
    />
    {draft.handsOver ? (
      <div className="grid gap-3 sm:grid-cols-2">
        <label className="grid min-w-0 gap-1">
          <span>Goes to</span>
          <select
            className="cw-input"
            disabled={readOnly}
            onChange={({ target }) => onChange({ ...draft, teamSlug: target.value })}
            value={draft.teamSlug}
          >
            {draft.teamSlug === '' ? <option value="">Choose a team</option> : null}
            {draft.teamSlug !== '' && !teams.some(({ key }) => key === draft.teamSlug) ? (
              <option value={draft.teamSlug}>{draft.teamSlug}</option>
            ) : null}
            {teams.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="grid min-w-0 gap-1">
          <span>Marked as</span>
          <select
            className="cw-input"
            disabled={readOnly}
            onChange={({ target }) =>
              onChange({
                ...draft,
                flag: escalationFlags.find((one) => one === target.value) ?? draft.flag,
              })
            }
            value={draft.flag}
          >
            {escalationFlags.map((flag) => (
              <option key={flag} value={flag}>
                {flag}
              </option>
            ))}
          </select>
        </label>
      </div>
    ) : null}
  </div>
)
