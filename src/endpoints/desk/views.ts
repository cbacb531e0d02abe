import type { Endpoint } from 'payload'

import { z } from 'zod'

import type { SavedView } from '@/payload-types'

import { mayWriteViews } from '@/access/mayWriteViews'
import { viewFilter } from '@/contracts/deskFilters'
import { slugs } from '@/contracts/slugs'
import { sql } from '@/lib/sql'
import { findViews } from '@/queries/desk/findViews'

import type { DeskCall } from './deskEndpoint'

import { answer, deskEndpoint } from './deskEndpoint'
import { problem } from './problem'
import { readBody } from './readBody'

const name = z.string().trim().min(1, 'Give it a name.').max(80)
const query = z.string().max(4000)
/** With whom: nobody (null), everybody, or a team. */
const share = z.union([z.null(), z.literal('everybody'), z.uuid()])

const createBody = z.strictObject({ name, query, share })
const changeBody = z
  .strictObject({ name: name.optional(), query: query.optional(), share: share.optional() })
  .refine((changes) => Object.keys(changes).length > 0, 'Nothing to change.')

const listViews = deskEndpoint({
  handle: async ({ run, scope }) => {
    // Every desk asks for this first: from now on the day is fixed before which everything counts as read.
    await run(sql`
      insert into desk_settings (staff_id, read_before) values (${scope.staffId}, now() - interval '1 day')
      on conflict (staff_id) do nothing`)

    return answer({ views: await findViews({ run, scope }) })
  },
  method: 'get',
  path: '/desk/views',
})

const createView = deskEndpoint({
  handle: async (call) => {
    const { req } = call

    if (!mayWriteViews(req)) {
      return problem('forbidden', 'Your role has no views of its own.')
    }

    const { body, problem: wrong } = await readBody({ req, schema: createBody })

    if (wrong !== null) {
      return wrong
    }

    const { id } = await req.payload.create({
      collection: slugs.savedViews,
      data: {
        name: body.name,
        owner: call.scope.staffId,
        ...viewFilter(body.query),
        ...sharing(body.share),
      },
      depth: 0,
      overrideAccess: false,
      req,
    })

    return answer({ id }, 201)
  },
  method: 'post',
  path: '/desk/views',
})

const changeView = deskEndpoint({
  handle: async (call) => {
    const { body, problem: wrong } = await readBody({ req: call.req, schema: changeBody })
    const refused = await refuse(call)

    if (refused !== null) {
      return refused
    }

    if (wrong !== null) {
      return wrong
    }

    await call.req.payload.update({
      collection: slugs.savedViews,
      data: {
        ...(body.name === undefined ? {} : { name: body.name }),
        ...(body.query === undefined ? {} : viewFilter(body.query)),
        ...(body.share === undefined ? {} : sharing(body.share)),
      },
      depth: 0,
      id: viewId(call),
      overrideAccess: false,
      req: call.req,
    })

    return answer({ kind: 'changed' })
  },
  method: 'patch',
  path: '/desk/views/:id',
})

const deleteView = deskEndpoint({
  handle: async (call) => {
    const refused = await refuse(call)

    if (refused !== null) {
      return refused
    }

    await call.req.payload.delete({
      collection: slugs.savedViews,
      depth: 0,
      id: viewId(call),
      overrideAccess: false,
      req: call.req,
    })

    return answer({ kind: 'deleted' })
  },
  method: 'delete',
  path: '/desk/views/:id',
})

const viewId = ({ req }: DeskCall): string => String(req.routeParams?.['id'])

/** Views change by their owner alone, here: an admin who mends somebody else's does so in the admin panel. */
const refuse = async (call: DeskCall): Promise<null | Response> => {
  if (!mayWriteViews(call.req)) {
    return problem('forbidden', 'Your role has no views of its own.')
  }

  const id = viewId(call)
  const [view] = z.uuid().safeParse(id).success
    ? await call.run<{ owner_id: string }>(sql`select owner_id from saved_views where id = ${id}`)
    : []

  return view?.owner_id === call.scope.staffId
    ? null
    : problem('not-found', 'There is no such view of yours.')
}

const sharing = (given: z.infer<typeof share>): Pick<SavedView, 'isShared' | 'team'> => ({
  isShared: given !== null,
  team: given === null || given === 'everybody' ? null : given,
})

export const deskViews: readonly Endpoint[] = [listViews, createView, changeView, deleteView]
