import config from '@payload-config'
import { getPayload } from 'payload'

import { receiveWhatsAppStatus } from '@/endpoints/webhooks/receiveWhatsAppStatus'

export const dynamic = 'force-dynamic'

export const POST = async (request: Request): Promise<Response> =>
  receiveWhatsAppStatus({ payload: await getPayload({ config }), request })
