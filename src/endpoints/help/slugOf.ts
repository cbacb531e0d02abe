import type { PayloadRequest } from 'payload'

/** The article that the path names; empty where it names none. */
export const slugOf = ({ routeParams }: Pick<PayloadRequest, 'routeParams'>): string => {
  const slug = routeParams?.['slug']

  return typeof slug === 'string' ? slug.slice(0, 200) : ''
}
