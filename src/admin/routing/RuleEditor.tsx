'use client'

import type { ReactNode } from 'react'

import type { LabRule, RoutingLab, RuleTrial } from '@/contracts/routingLab'

import { priorities } from '@/domain/vocabulary'

import { LabelledField } from '../console/LabelledField'
import { ChipRow } from '../parts/ChipRow'
import { ConditionEditor } from './ConditionEditor'
import { RuleTrialList } from './RuleTrialList'
import { RuleVersions } from './RuleVersions'

/** One rule, opened: when it holds, and what it does then. */
export const RuleEditor = ({
  lab,
  onChange,
  rule,
  use,
}: {
  lab: RoutingLab
  onChange: (rule: LabRule) => void
  rule: LabRule
  /** Of the last trial; undefined before one. */
  use: RuleTrial | undefined
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
      fields={lab.fields}
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
            {lab.teams.map(({ id, name }) => (
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
      <ChipRow
        isChosen={(id) => rule.skillIds.includes(id)}
        label="Skills the agent needs"
        onPick={(id) =>
          onChange({
            ...rule,
            skillIds: rule.skillIds.includes(id)
              ? rule.skillIds.filter((one) => one !== id)
              : [...rule.skillIds, id],
          })
        }
        options={lab.skills.map(({ id, name }) => ({ label: name, value: id }))}
      />
    </fieldset>
    {use === undefined ? null : <RuleTrialList use={use} />}
    {rule.id === null ? null : (
      <RuleVersions id={rule.id} lab={lab} onChange={onChange} rule={rule} />
    )}
  </div>
)
