import config from '@payload-config'
import { getPayload } from 'payload'

import { health } from '@/endpoints/health/health'

export const dynamic = 'force-dynamic'

export const GET = async (): Promise<Response> => health({ payload: await getPayload({ config }) })
