import config from '@payload-config'
import { getPayload } from 'payload'

import { ticketStatus } from '@/endpoints/support/status'

export const dynamic = 'force-dynamic'

export const GET = async (
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> =>
  ticketStatus({ id: (await params).id, payload: await getPayload({ config }), request })
