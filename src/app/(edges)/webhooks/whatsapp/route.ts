import config from '@payload-config'
import { getPayload } from 'payload'

import { receiveWhatsApp } from '@/endpoints/webhooks/receiveWhatsApp'

export const dynamic = 'force-dynamic'

export const POST = async (request: Request): Promise<Response> =>
  receiveWhatsApp({ payload: await getPayload({ config }), request })
