import { channels } from '@/domain/vocabulary'

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const shape = new RegExp(
  `^(?:all|channel:(?:${channels.join('|')})|(?:team|department):${uuid})$`,
  'u',
)

/** The slice of an address (`?slice=channel:email`), `all` when none is given, null when it is none of ours. */
export const parseSlice = (given: null | string | undefined): null | string => {
  if (given === null || given === undefined || given === '') {
    return 'all'
  }

  return shape.test(given) ? given : null
}
