import type { Payload } from 'payload'

import { slugs } from '@/contracts/slugs'
import { sql } from '@/lib/sql'

import { macros } from '../content/automation/macros'
import { templates } from '../content/automation/templates'
import { readDemoIds } from './demoIds'
import { inSeed } from './inSeed'

/** Templates, published, and the macros that use them. */
export const seedReplies = async ({ payload }: { payload: Payload }): Promise<number> =>
  inSeed({
    payload,
    work: async ({ req, run }) => {
      const ids = await readDemoIds(run)
      const keyOf = ({ language, name }: { language: string; name: string }): string =>
        `${language} ${name}`
      const known = new Map(
        (
          await run<{ id: string; language: string; name: string }>(
            sql`select id, language, name from templates`,
          )
        ).map((row) => [keyOf(row), row.id]),
      )
      const idByKey = new Map<string, string>()
      let written = 0

      for (const template of templates) {
        const knownId = known.get(keyOf(template))
        const id =
          knownId ??
          (
            await payload.create({
              collection: slugs.templates,
              data: {
                _status: 'published',
                body: template.body,
                category: template.category === null ? null : ids.categories(template.category),
                channels: [...template.channels],
                language: template.language,
                name: template.name,
                shortcut: template.shortcut,
                subject: template.subject,
              },
              depth: 0,
              overrideAccess: true, // the seed: no user is behind it
              req,
            })
          ).id
        idByKey.set(template.key, id)
        written += knownId === undefined ? 1 : 0
      }

      const knownMacros = new Set(
        (await run<{ name: string }>(sql`select name from macros`)).map(({ name }) => name),
      )

      for (const { actions, name, template } of macros.filter(
        (macro) => !knownMacros.has(macro.name),
      )) {
        await payload.create({
          collection: slugs.macros,
          data: {
            _status: 'published',
            actions: actions.map((action) => ({ ...action })),
            isActive: true,
            name,
            template: template === null ? null : (idByKey.get(template) ?? null),
          },
          depth: 0,
          overrideAccess: true, // the seed: no user is behind it
          req,
        })
        written += 1
      }

      return written
    },
  })
