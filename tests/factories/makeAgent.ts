import type { Payload } from 'payload'

import type { Availability, Role } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'

import { make } from './make'

/** Somebody who takes cases now: staff, profile and membership. Works around the clock and in English and German. */
export const makeAgent = async ({
  availability = 'available',
  capacityMinutes = 10_000,
  departmentId,
  isLead = false,
  languages = ['en', 'de'],
  name,
  payload,
  role = 'analyst',
  teamIds,
}: {
  availability?: Availability
  capacityMinutes?: number
  departmentId: string
  isLead?: boolean
  languages?: readonly string[]
  name: string
  payload: Payload
  role?: Role
  teamIds: readonly string[]
}): Promise<string> => {
  const staff = await make({
    collection: slugs.staff,
    data: { email: `${name}@staff.example`, isActive: true, name, role },
    payload,
  })
  await make({
    collection: slugs.agentProfiles,
    data: { availability, capacityMinutes, departments: [departmentId], languages, staff },
    payload,
  })

  for (const team of teamIds) {
    await make({ collection: slugs.teamMembers, data: { isLead, staff, team }, payload })
  }

  return staff
}
