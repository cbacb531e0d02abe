import type { DeskChoices, PersonChoice } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'
import type { Availability, Channel, Role } from '@/domain/vocabulary'

import { macroActions } from '@/domain/cases/macroActions'
import { sql } from '@/lib/sql'

import { isActive } from './expressions'

/**
 * Who and what the menus offer: small tables, read whole. Open cases are counted through desk_active_assignee,
 * up to 200 a person.
 */
export const findChoices = async ({ run }: { run: RunSql }): Promise<DeskChoices> => {
  const [people, teams, categories, templates, fields, macros, tags, signatures, departments] =
    await Promise.all([
      findPeople(run),
      run<{ departmentId: string; id: string; name: string }>(sql`
      select id, name, department_id as "departmentId" from teams where is_active order by name`),
      run<{ departmentId: null | string; id: string; key: string; name: string }>(sql`
      select id, key, name, department_id as "departmentId" from categories where is_active order by name`),
      run<DeskChoices['templates'][number] & { channels: readonly Channel[] }>(sql`
      select t.id, t.name, t.shortcut, t.language, t.body,
             array(select c.value::text from templates_channels c where c.parent_id = t.id) as channels
        from templates t where t._status = 'published' and t.body is not null
       order by t.used_count desc nulls last, t.name limit 300`),
      findFields(run),
      findMacros(run),
      run<{ id: string; name: string }>(sql`select id, name from tags order by name limit 500`),
      run<{ key: Channel; signature: string }>(
        sql`select key, signature from channels where is_active and signature <> ''`,
      ),
      run<{ id: string; name: string }>(
        sql`select id, name from departments order by name limit 200`,
      ),
    ])

  return {
    categories,
    departments,
    fields,
    macros,
    people,
    signatures: Object.fromEntries(signatures.map(({ key, signature }) => [key, signature])),
    tags,
    teams,
    templates,
  }
}

const findFields = async (run: RunSql): Promise<DeskChoices['fields']> => {
  const rows = await run<{
    departmentId: null | string
    key: string
    kind: DeskChoices['fields'][number]['kind']
    label: string
    options: null | string[]
  }>(sql`
    select key, kind, label, options, department_id as "departmentId" from case_fields where is_active order by position, label limit 50`)

  return rows.map(({ departmentId, key, kind, label, options }) => ({
    departmentId,
    key,
    kind,
    label,
    options: kind === 'boolean' ? ['true', 'false'] : (options ?? []),
  }))
}

/** Macros whose steps are understood: the others would only be refused. */
const findMacros = async (run: RunSql): Promise<DeskChoices['macros']> => {
  const rows = await run<{
    actions: unknown
    id: string
    name: string
    templateId: null | string
  }>(sql`
    select id, name, actions, template_id as "templateId" from macros
     where is_active and _status = 'published' order by used_count desc nulls last, name limit 200`)

  return rows.flatMap(({ actions, ...macro }) => {
    const steps = macroActions(actions)

    return steps === null ? [] : [{ ...macro, steps }]
  })
}

const findPeople = async (run: RunSql): Promise<PersonChoice[]> =>
  run<{
    availability: Availability
    id: string
    name: string
    openCases: number
    role: Role
    teamIds: readonly string[]
  }>(sql`
    select s.id, s.name, s.role, coalesce(p.availability::text, 'offline') as availability,
           array(select m.team_id::text from team_members m where m.staff_id = s.id) as "teamIds",
           (select count(*)::int from (
              select 1 from cases c where c.assignee_id = s.id and ${sql.raw(isActive('c'))} limit 200) open) as "openCases"
      from staff s left join agent_profiles p on p.staff_id = s.id
     where s.is_active and s.role <> 'auditor'
     order by s.name limit 500`)
