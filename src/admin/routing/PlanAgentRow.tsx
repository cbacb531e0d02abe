'use client'

import type { ReactNode } from 'react'

import { ChevronDown, Trash2 } from 'lucide-react'

import type { PlanStart } from '@/contracts/whatIf'

import type { PlannedAgent } from './planDraft'

import { Tag } from '../parts/Tag'
import { isChanged } from './planDraft'

/** One agent of the plan: in a line, and opened to be changed. */
export const PlanAgentRow = ({
  agent,
  isOpen,
  now,
  onChange,
  onRemove,
  onToggle,
  start,
}: {
  agent: PlannedAgent
  isOpen: boolean
  /** As they are; undefined for somebody who would join. */
  now: PlannedAgent | undefined
  onChange: (agent: PlannedAgent) => void
  onRemove: () => void
  onToggle: () => void
  start: PlanStart
}): ReactNode => {
  const shift = start.shifts.find(({ id }) => id === agent.shiftId)?.name ?? 'no shift'

  return (
    <li className={`cw-panel ${agent.isActive ? '' : 'border-dashed !bg-sunken'}`}>
      <div className="flex items-center gap-3 px-3 py-2">
        <label className="flex items-center" title="Takes cases">
          <input
            aria-label={`${agent.name} takes cases`}
            checked={agent.isActive}
            className="size-4 accent-accent"
            onChange={({ target }) => onChange({ ...agent, isActive: target.checked })}
            type="checkbox"
          />
        </label>
        <button
          aria-expanded={isOpen}
          className="flex min-w-0 flex-1 cursor-pointer flex-wrap items-baseline gap-x-3 border-0 bg-transparent p-0 text-start text-ink"
          onClick={onToggle}
          type="button"
        >
          <span className="font-medium">{agent.name}</span>
          <span className="truncate text-xs text-ink-3">
            {shift}, {agent.capacityMinutes} min, {agent.skills.length}{' '}
            {agent.skills.length === 1 ? 'skill' : 'skills'}
          </span>
        </button>
        {now === undefined ? (
          <>
            <Tag tone="note">joins</Tag>
            <button
              aria-label={`Remove ${agent.name}`}
              className="cursor-pointer border-0 bg-transparent p-1 text-ink-3 hover:text-bad"
              onClick={onRemove}
              type="button"
            >
              <Trash2 aria-hidden className="size-4" />
            </button>
          </>
        ) : isChanged(now, agent) ? (
          <Tag tone="warn">changed</Tag>
        ) : null}
        <ChevronDown
          aria-hidden
          className={`size-4 text-ink-3 transition-transform ${isOpen ? 'rotate-180' : ''}`}
        />
      </div>
      {isOpen ? (
        <div className="grid grid-cols-1 gap-4 border-t border-line p-3 @min-[640px]:grid-cols-2">
          {now === undefined ? (
            <label className="text-sm @min-[640px]:col-span-2">
              <span className="mb-1 block text-ink-2">Name</span>
              <input
                className="cw-input w-full"
                maxLength={120}
                onChange={({ target }) => onChange({ ...agent, name: target.value })}
                value={agent.name}
              />
            </label>
          ) : null}
          <label className="text-sm">
            <span className="mb-1 block text-ink-2">Shift</span>
            <select
              className="cw-input w-full"
              onChange={({ target }) =>
                onChange({ ...agent, shiftId: target.value === '' ? null : target.value })
              }
              value={agent.shiftId ?? ''}
            >
              <option value="">No shift: availability decides</option>
              {start.shifts.map(({ id, name, timezone }) => (
                <option key={id} value={id}>
                  {name} ({timezone})
                </option>
              ))}
            </select>
          </label>
          <label className="text-sm">
            <span className="mb-1 block text-ink-2">Minutes of open work at once</span>
            <input
              className="cw-input w-full"
              max={2000}
              min={0}
              onChange={({ target }) =>
                onChange({
                  ...agent,
                  capacityMinutes: Math.min(2000, Math.max(0, Math.round(Number(target.value)))),
                })
              }
              step={10}
              type="number"
              value={agent.capacityMinutes}
            />
          </label>
          <Teams agent={agent} onChange={onChange} start={start} />
          <Skills agent={agent} onChange={onChange} start={start} />
        </div>
      ) : null}
    </li>
  )
}

type Part = {
  agent: PlannedAgent
  onChange: (agent: PlannedAgent) => void
  start: PlanStart
}

const Teams = ({ agent, onChange, start }: Part): ReactNode => (
  <fieldset className="m-0 border-0 p-0 text-sm">
    <legend className="mb-1 p-0 text-ink-2">Teams</legend>
    <div className="flex flex-col gap-1">
      {start.teams.map(({ id, name }) => (
        <label className="flex items-center gap-2" key={id}>
          <input
            checked={agent.teamIds.includes(id)}
            className="accent-accent"
            onChange={({ target }) =>
              onChange({
                ...agent,
                teamIds: target.checked
                  ? [...agent.teamIds, id].sort()
                  : agent.teamIds.filter((team) => team !== id),
              })
            }
            type="checkbox"
          />
          {name}
        </label>
      ))}
    </div>
  </fieldset>
)

const Skills = ({ agent, onChange, start }: Part): ReactNode => (
  <fieldset className="m-0 border-0 p-0 text-sm">
    <legend className="mb-1 p-0 text-ink-2">Skills, by level</legend>
    <div className="flex flex-col gap-1">
      {start.skills.map(({ id, name }) => {
        const level = agent.skills.find(({ skillId }) => skillId === id)?.level ?? 0

        return (
          <label className="flex items-center justify-between gap-2" key={id}>
            <span className={level === 0 ? 'text-ink-3' : ''}>{name}</span>
            <select
              className="cw-input !w-auto !py-0.5"
              onChange={({ target }) => {
                const others = agent.skills.filter(({ skillId }) => skillId !== id)
                const next = Number(target.value)
                onChange({
                  ...agent,
                  skills: (next === 0
                    ? others
                    : [...others, { level: next, skillId: id }]
                  ).toSorted((a, b) => (a.skillId < b.skillId ? -1 : 1)),
                })
              }}
              value={level}
            >
              {[0, 1, 2, 3, 4, 5].map((one) => (
                <option key={one} value={one}>
                  {one === 0 ? 'none' : one}
                </option>
              ))}
            </select>
          </label>
        )
      })}
    </div>
  </fieldset>
)
