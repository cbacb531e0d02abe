'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { LabRule, RoutingLab, RuleVersion } from '@/contracts/routingLab'

import { priorities } from '@/domain/vocabulary'

import { LabelledField } from '../console/LabelledField'
import { Shimmer } from '../parts/Shimmer'
import { ConditionEditor } from './ConditionEditor'
import { readVersions } from './labApi'

/** One rule, opened: when it holds, and what it does then. */
export const RuleEditor = ({
  lab: { fields, skills, teams },
  onChange,
  rule,
}: {
  lab: RoutingLab
  onChange: (rule: LabRule) => void
  rule: LabRule
}): ReactNode => (
  <div className="flex flex-col gap-4 border-t border-line p-4">
    <div className="grid grid-cols-1 gap-3 @min-[640px]:grid-cols-2">
      <LabelledField label="Name">
        <input
          className="cw-input"
          maxLength={120}
          onChange={(event) => onChange({ ...rule, name: event.target.value })}
          value={rule.name}
        />
      </LabelledField>
      <LabelledField label="What it is for">
        <input
          className="cw-input"
          maxLength={1000}
          onChange={(event) => onChange({ ...rule, description: event.target.value })}
          value={rule.description}
        />
      </LabelledField>
    </div>
    <ConditionEditor
      conditions={rule.conditions}
      fields={fields}
      onChange={(conditions) => onChange({ ...rule, conditions })}
    />
    <fieldset className="m-0 flex flex-col gap-3 border-0 p-0">
      <legend className="mb-2 p-0 text-sm text-ink-2">then</legend>
      <div className="grid grid-cols-1 gap-3 @min-[640px]:grid-cols-3">
        <LabelledField label="Give it to">
          <select
            className="cw-input"
            onChange={(event) =>
              onChange({ ...rule, teamId: event.target.value === '' ? null : event.target.value })
            }
            value={rule.teamId ?? ''}
          >
            <option value="">The category’s team</option>
            {teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </LabelledField>
        <LabelledField label="Set the priority to">
          <select
            className="cw-input"
            onChange={(event) =>
              onChange({
                ...rule,
                setPriority: priorities.find((one) => one === event.target.value) ?? null,
              })
            }
            value={rule.setPriority ?? ''}
          >
            <option value="">Leave it</option>
            {priorities.map((priority) => (
              <option key={priority} value={priority}>
                {priority}
              </option>
            ))}
          </select>
        </LabelledField>
        <LabelledField label="Skill level, at least">
          <select
            className="cw-input"
            disabled={rule.skillIds.length === 0}
            onChange={(event) =>
              onChange({
                ...rule,
                minSkillLevel: event.target.value === '' ? null : Number(event.target.value),
              })
            }
            value={rule.minSkillLevel ?? ''}
          >
            <option value="">The usual (2)</option>
            {[1, 2, 3, 4, 5].map((level) => (
              <option key={level} value={level}>
                {level}
              </option>
            ))}
          </select>
        </LabelledField>
      </div>
      <div aria-label="Skills the agent needs" className="flex flex-wrap gap-1.5" role="group">
        {skills.map(({ id, name }) => (
          <button
            aria-pressed={rule.skillIds.includes(id)}
            className="cw-chip"
            key={id}
            onClick={() =>
              onChange({
                ...rule,
                skillIds: rule.skillIds.includes(id)
                  ? rule.skillIds.filter((one) => one !== id)
                  : [...rule.skillIds, id],
              })
            }
            type="button"
          >
            {name}
          </button>
        ))}
      </div>
    </fieldset>
    {rule.id === null ? null : <Versions id={rule.id} onChange={onChange} rule={rule} />}
  </div>
)

type Seen = { error: string } | { versions: readonly RuleVersion[] } | null

/** What the rule was before. Putting one back is an edit: it can be tried, and is saved with the rest. */
const Versions = ({
  id,
  onChange,
  rule,
}: {
  id: string
  onChange: (rule: LabRule) => void
  rule: LabRule
}): ReactNode => {
  const [seen, setSeen] = useState<Seen>(null)

  const load = async (): Promise<void> => {
    try {
      setSeen({ versions: await readVersions(id) })
    } catch (error) {
      setSeen({ error: error instanceof Error ? error.message : 'They did not load.' })
    }
  }

  return (
    <details
      className="text-sm"
      onToggle={(event) => {
        if (event.currentTarget.open) void load()
      }}
    >
      <summary className="cursor-pointer text-ink-2">Earlier versions</summary>
      <div className="mt-2 flex flex-col gap-1.5">
        {seen === null ? (
          <Shimmer className="h-8 w-full" />
        ) : 'error' in seen ? (
          <span className="text-bad">{seen.error}</span>
        ) : seen.versions.length === 0 ? (
          <span className="text-ink-3">It was never changed.</span>
        ) : (
          seen.versions.map(({ at, id: version, state, teamName, words }) => (
            <div
              className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line px-3 py-2"
              key={version}
            >
              <time className="text-xs text-ink-3 tabular-nums" dateTime={at}>
                {at.slice(0, 16).replace('T', ' ')}
              </time>
              <span className="min-w-0 flex-1 basis-56">
                <b className="font-medium">{state.name}</b>: {words}
                {teamName === null ? '' : `, to ${teamName}`}
                {state.isActive ? '' : ' (off)'}
              </span>
              <button
                className="cw-button"
                onClick={() => onChange({ ...rule, ...state })}
                type="button"
              >
                Put back
              </button>
            </div>
          ))
        )}
      </div>
    </details>
  )
}
