import type { PayloadRequest } from 'payload'

import type { Role } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'

export type StaffScope = {
  readonly all: boolean
  readonly active: boolean
  readonly departmentIds: readonly string[]
  readonly role: Role
  readonly staffId: string
}

const cacheKey = 'staffScope'

/**
 * What a staff member may see: everything, or the cases of their departments (Analyst).
 *
 * Read once per request and kept in `req.context`; long-lived readers (the event stream) make a new request
 * object for each check. Null for anybody who is not staff.
 */
export const staffScope = async ({ req }: { req: PayloadRequest }): Promise<null | StaffScope> => {
  const { user } = req

  if (user?.collection !== 'staff') {
    return null
  }

  const cached = req.context[cacheKey] as StaffScope | undefined

  if (cached?.staffId === user.id) {
    return cached
  }

  const departmentIds =
    user.role === 'analyst' ? await departmentsOf({ req, staffId: user.id }) : []
  const scope: StaffScope = {
    active: user.isActive === true,
    all: user.role !== 'analyst',
    departmentIds,
    role: user.role,
    staffId: user.id,
  }
  req.context[cacheKey] = scope

  return scope
}

const departmentsOf = async ({
  req,
  staffId,
}: {
  req: PayloadRequest
  staffId: string
}): Promise<string[]> => {
  const { docs } = await req.payload.find({
    collection: slugs.agentProfiles,
    depth: 0,
    limit: 1,
    overrideAccess: true, // this is what access is decided from
    pagination: false,
    req,
    select: { departments: true },
    where: { staff: { equals: staffId } },
  })

  return (docs[0]?.departments ?? []).map((department) =>
    typeof department === 'string' ? department : department.id,
  )
}
