import type { Payload } from 'payload'

import { slugs } from '@/contracts/slugs'
import { defaultEscalationRules } from '@/domain/escalation/defaultEscalationRules'
import { defaultGuardrails } from '@/domain/guardrails/defaultGuardrails'
import type { Guardrail } from '@/domain/guardrails/guardrailTypes'
import { defaultValidationRules } from '@/domain/validation/defaultValidationRules'
import { sql } from '@/lib/sql'

import { routingRules } from '../content/automation/routingRules'
import { savedViews } from '../content/automation/savedViews'
import { slaPolicies } from '../content/automation/slaPolicies'
import { thresholds } from '../content/automation/thresholds'
import type { DemoSavedView } from '../content/types'
import { demoId } from './demoId'
import type { DemoIds } from './demoIds'
import { readDemoIds } from './demoIds'
import { inSeed } from './inSeed'
import { insertRows } from './insertRows'

/** Rules, promises, thresholds and views. Rules go through Payload, so that their history begins with them. */
export const seedAutomation = async ({
  now,
  payload,
}: {
  now: Date
  payload: Payload
}): Promise<number> =>
  inSeed({
    payload,
    work: async ({ req, run }) => {
      const ids = await readDemoIds(run)
      let written = 0
      const missing = async <Item>(
        table: string,
        items: readonly Item[],
        nameOf: (item: Item) => string,
        column = 'name',
      ): Promise<readonly Item[]> => {
        const rows = await run<{ name: string }>(
          sql`select ${sql.raw(column)} as name from ${sql.raw(table)}`,
        )
        const known = new Set(rows.map(({ name }) => name))
        const found = items.filter((item) => !known.has(nameOf(item)))
        written += found.length

        return found
      }
      const byName = ({ name }: { readonly name: string }): string => name

      await insertRows({
        rows: (await missing('sla_policies', slaPolicies, ({ key }) => key, 'key')).map(
          (policy) => ({
            business_hours_id:
              policy.businessHours === null ? null : ids.businessHours(policy.businessHours),
            conditions: policy.conditions,
            id: demoId({ at: now, name: `sla ${policy.key}`, order: policy.position }),
            is_active: true,
            key: policy.key,
            name: policy.name,
            position: policy.position,
            targets: policy.targets,
            warn_at_percent: policy.warnAtPercent,
          }),
        ),
        run,
        table: 'sla_policies',
      })

      for (const rule of await missing('routing_rules', routingRules, byName)) {
        await payload.create({
          collection: slugs.routingRules,
          data: {
            conditions: rule.conditions,
            description: rule.description,
            isActive: true,
            minSkillLevel: rule.minSkillLevel,
            name: rule.name,
            position: rule.position,
            requiredSkills: rule.requiredSkills.map((key) => ids.skills(key)),
            setPriority: rule.setPriority,
            team: ids.teams(rule.team),
          },
          depth: 0,
          overrideAccess: true, // the seed: no user is behind it
          req,
        })
      }

      for (const rule of await missing('escalation_rules', defaultEscalationRules, byName)) {
        await payload.create({
          collection: slugs.escalationRules,
          data: {
            detector: rule.detector,
            flag: rule.flag,
            isActive: rule.isActive,
            name: rule.name,
            position: rule.position,
            settings: { ...rule.settings, channels: [...(rule.channels ?? [])] },
            severity: rule.severity,
            // The rules that everybody starts with name `support`; at TechCorp that is tier 1.
            team: ids.teams(rule.teamSlug === 'support' ? 'support-tier-1' : rule.teamSlug),
          },
          depth: 0,
          overrideAccess: true, // the seed: no user is behind it
          req,
        })
      }

      for (const guardrail of await missing(
        'guardrails',
        defaultGuardrails,
        ({ id }) => id,
        'key',
      )) {
        await payload.create({
          collection: slugs.guardrails,
          data: {
            isActive: guardrail.isActive,
            key: guardrail.id,
            name: guardrail.name,
            rule: guardrail.rule,
            settings: {
              conduct: guardrail.conduct,
              input: guardrail.input,
              output: guardrail.output,
            },
            side: sideOf(guardrail),
            team:
              guardrail.input?.action.kind === 'escalate'
                ? ids.teams(guardrail.input.action.teamSlug)
                : null,
          },
          depth: 0,
          overrideAccess: true, // the seed: no user is behind it
          req,
        })
      }

      written += await insertRows({
        rows: defaultValidationRules.map(
          ({ check, id, isActive, name, problem, suggestion, ...settings }, order) => ({
            check,
            id: demoId({ at: now, name: `validation ${id}`, order }),
            is_active: isActive,
            key: id,
            name,
            problem,
            settings,
            suggestion,
          }),
        ),
        run,
        table: 'validation_rules',
      })
      await insertRows({
        rows: (await missing('thresholds', thresholds, byName)).map(
          ({ notifyTeam, recoverAt, ...threshold }, order) => ({
            ...threshold,
            id: demoId({ at: now, name: `threshold ${threshold.name}`, order }),
            is_active: true,
            notify_team_id: ids.teams(notifyTeam),
            recover_at: recoverAt,
          }),
        ),
        run,
        table: 'thresholds',
      })
      await insertRows({
        rows: (await missing('saved_views', savedViews, byName)).map((view, order) => ({
          filter: filterOf({ ids, view }),
          id: demoId({ at: now, name: `view ${view.name}`, order }),
          is_shared: view.isShared,
          name: view.name,
          owner_id: ids.staff(view.ownerEmail),
          position: order,
          sort: view.sort,
          team_id: view.team === null ? null : ids.teams(view.team),
        })),
        run,
        table: 'saved_views',
      })

      return written
    },
  })

const sideOf = ({ input, output }: Guardrail): 'both' | 'input' | 'output' => {
  if (input !== null && output.length > 0) {
    return 'both'
  }

  return input === null ? 'output' : 'input'
}

/** The inbox's address names teams and categories by id. */
const filterOf = ({ ids, view }: { ids: DemoIds; view: DemoSavedView }): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(view.filter).map(([key, value]) => {
      switch (key) {
        case 'team':
          return [key, ids.teams(String(value))]
        case 'category':
          return [key, ids.categories(String(value))]
        default:
          return [key, value]
      }
    }),
  )
