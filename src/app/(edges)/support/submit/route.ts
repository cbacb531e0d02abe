import config from '@payload-config'
import { getPayload } from 'payload'

import { submit } from '@/endpoints/support/submit'

export const dynamic = 'force-dynamic'

export const POST = async (request: Request): Promise<Response> =>
  submit({ payload: await getPayload({ config }), request })
