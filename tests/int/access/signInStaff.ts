import type { Role } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'
import { getTestPayload } from '@tests/setup/database'

import type { Answer, Credentials } from './callRest'

import { callRest, signIn } from './callRest'

const password = 'quiet-morning-2026'
const people = [
  ['admin', 'admin'],
  ['analyst', 'analyst'],
  ['manager', 'cx-manager'],
] as const satisfies readonly (readonly [string, Role])[]

export type SignedInStaff = {
  /** As one of them, or as nobody for any other name. */
  readonly call: (
    who: string,
    method: 'DELETE' | 'GET' | 'PATCH' | 'POST',
    path: string,
    body?: unknown,
  ) => Promise<Answer>
  readonly ids: Readonly<Partial<Record<string, string>>>
}

/** An admin, an analyst and a manager, named like that and signed in, who call the REST API. */
export const signInStaff = async (domain: string): Promise<SignedInStaff> => {
  const payload = await getTestPayload()
  const as: Partial<Record<string, Credentials>> = {}
  const ids: Partial<Record<string, string>> = {}

  for (const [name, role] of people) {
    const email = `${name}@${domain}`
    const { id } = await payload.create({
      collection: slugs.staff,
      data: { email, isActive: true, name, password, role },
      overrideAccess: true,
    })
    ids[name] = id
    as[name] = await signIn({ collection: 'staff', email, password })
  }

  return {
    call: (who, method, path, body) =>
      callRest({
        ...(as[who] === undefined ? {} : { as: as[who] }),
        ...(body === undefined ? {} : { body }),
        method,
        path,
      }),
    ids,
  }
}
