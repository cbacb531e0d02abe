import type { ReactNode } from 'react'

import type { EscalationRule } from '@/domain/escalation/escalationTypes'

import { escalationFlags, priorities } from '@/domain/vocabulary'

export type Route = Pick<EscalationRule, 'flag' | 'severity' | 'teamSlug'>

/** What happens when a trigger fires: which mark the case gets, how serious it is, and who takes it. */
export const RouteFields = ({
  onChange,
  readOnly,
  route,
  teams,
}: {
  onChange: (route: Route) => void
  readOnly: boolean
  route: Route
  teams: readonly { readonly key: string; readonly name: string }[]
}): ReactNode => (
  <div className="grid gap-3 text-sm sm:grid-cols-3">
    <Choice
      label="Goes to"
      onPick={(teamSlug) => onChange({ ...route, teamSlug })}
      options={
        teams.some(({ key }) => key === route.teamSlug)
          ? teams
          : [{ key: route.teamSlug, name: route.teamSlug }, ...teams]
      }
      readOnly={readOnly}
      value={route.teamSlug}
    />
    <Choice
      label="How serious"
      onPick={(value) =>
        onChange({
          ...route,
          severity: priorities.find((one) => one === value) ?? route.severity,
        })
      }
      options={priorities.map((key) => ({ key, name: key }))}
      readOnly={readOnly}
      value={route.severity}
    />
    <Choice
      label="Marked as"
      onPick={(value) =>
        onChange({ ...route, flag: escalationFlags.find((one) => one === value) ?? route.flag })
      }
      options={escalationFlags.map((key) => ({ key, name: key }))}
      readOnly={readOnly}
      value={route.flag}
    />
  </div>
)

const Choice = ({
  label,
  onPick,
  options,
  readOnly,
  value,
}: {
  label: string
  onPick: (value: string) => void
  options: readonly { readonly key: string; readonly name: string }[]
  readOnly: boolean
  value: string
}): ReactNode => (
  <label className="grid min-w-0 gap-1">
    <span className="font-medium">{label}</span>
    <select
      className="cw-input"
      disabled={readOnly}
      onChange={({ target }) => {
        onPick(target.value)
      }}
      value={value}
    >
      {options.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  </label>
)
