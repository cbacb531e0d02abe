import type { Payload } from 'payload'

import { vi } from 'vitest'

import type { StandIn } from '@/channels/stand-in/startStandIn'
import type { StandInMessage } from '@/channels/stand-in/standInStore'
import type { JobName } from '@/contracts/jobs'
import type { AnswerComposer } from '@/contracts/ports/answer'
import type { TriageModel } from '@/contracts/ports/triage'
import type { Handlers } from '@/jobs/runJob'
import type { Organisation } from '@tests/factories/makeOrganisation'

import { createMemoryStore } from '@/channels/stand-in/createMemoryStore'
import { rawMail } from '@/channels/stand-in/rawMail'
import { sendRawMail } from '@/channels/stand-in/sendRawMail'
import { signedTwilioRequest } from '@/channels/stand-in/signedTwilioRequest'
import { startStandIn } from '@/channels/stand-in/startStandIn'
import { submit } from '@/endpoints/support/submit'
import { receiveWhatsApp } from '@/endpoints/webhooks/receiveWhatsApp'
import { receiveWhatsAppStatus } from '@/endpoints/webhooks/receiveWhatsAppStatus'
import { runJob } from '@/jobs/runJob'
import { createHandlers } from '@/jobs/wiring/createHandlers'
import { startMailEdge } from '@/jobs/wiring/startMailEdge'
import { getBoss } from '@/lib/boss'
import { env } from '@/lib/env'
import { twilioAccount } from '@/lib/twilioAccount'
import { makeOrganisation } from '@tests/factories/makeOrganisation'
import { getTestPayload, query } from '@tests/setup/database'

// A whole product starts in each file: on a machine that has other work to do this takes minutes.
vi.setConfig({ hookTimeout: 600_000, testTimeout: 300_000 })

/** The stages of one message, in the order in which they hand over. */
const stages: readonly JobName[] = ['intake', 'fetch-media', 'triage', 'route', 'answer', 'deliver']

export type Pipeline = Awaited<ReturnType<typeof startPipeline>>

/**
 * The product in one process, with the real doors at both ends: form, signed webhook and SMTP in; the providers'
 * protocols out, to a stand-in that remembers. Jobs run when `drain` is called and not before, so tests decide
 * what happens when.
 */
export const startPipeline = async ({
  composer,
  model,
}: {
  /** Fakes for the ports that think. Left out: the built-in engine. */
  composer?: AnswerComposer
  model?: TriageModel
} = {}): Promise<{
  readonly drain: (only?: readonly JobName[]) => Promise<string[]>
  readonly handlers: Handlers
  readonly mailTo: string
  readonly organisation: Organisation
  readonly payload: Payload
  /** Hands the receipts that the stand-in has made so far to our status webhook. */
  readonly reportReceipts: () => Promise<void>
  readonly sendMail: (mail: {
    from: string
    headers?: Record<string, string>
    inReplyTo?: string
    messageId?: string
    subject: string
    text: string
    to?: string
  }) => Promise<void>
  readonly sendWhatsApp: (message: {
    from: string
    media?: readonly { readonly contentType: string; readonly url: string }[]
    messageSid?: string
    signature?: string
    text: string
  }) => Promise<Response>
  readonly sent: readonly StandInMessage[]
  readonly standIn: StandIn
  readonly stop: () => Promise<void>
  readonly submitForm: (
    form: Record<string, unknown>,
    headers?: Record<string, string>,
  ) => Promise<Response>
}> => {
  const payload = await getTestPayload()
  const boss = await getBoss()
  const organisation = await makeOrganisation({ payload })
  const account = twilioAccount()
  const store = createMemoryStore()
  const receipts: (() => Promise<Response>)[] = []
  const standIn = await startStandIn({
    ...account,
    callbackOrigin: new URL(env.SERVER_URL).origin,
    clock: () => new Date(),
    // The receipts of the provider, kept until the test wants them.
    fetch: (input, init) => {
      const request = new Request(input, init)
      receipts.push(() => receiveWhatsAppStatus({ payload, request }))

      return Promise.resolve(new Response(null, { status: 204 }))
    },
    host: '127.0.0.1',
    httpPort: 0,
    reportsStatus: true,
    smtpPort: 0,
    store,
  })
  const handlers = await createHandlers({
    ...(composer === undefined ? {} : { composer }),
    ...(model === undefined ? {} : { model }),
    payload,
    providers: {
      isMailSent: async (messageId) =>
        (await store.list({ limit: 1, providerId: messageId })).length > 0,
      smtpUrl: standIn.smtpUrl,
      twilioUrl: standIn.twilioUrl,
    },
  })
  const mail = await startMailEdge({ payload, port: 0 })
  const at = (path: string): string => `${env.SERVER_URL}${path}`

  /** Runs jobs until no stage has one; waiting times between attempts are skipped. Returns what ran, in order. */
  const drain = async (only: readonly JobName[] = stages): Promise<string[]> => {
    const ran: string[] = []

    for (let idle = 0; idle < 1;) {
      idle = 1
      await query(
        `update pgboss.job set start_after = now() where state in ('created', 'retry') and name = any($1)`,
        [[...only]],
      )

      for (const name of only) {
        const batch = await boss.fetch<object>(name, { batchSize: 10, includeMetadata: true })

        for (const job of batch) {
          idle = 0
          const result = await runJob({ handler: handlers[name], job, name, payload })
          const output = (result.output ?? null) as null | object
          ran.push(`${name}: ${outcomeOf(result)}`)

          if (result.status === 'completed') {
            await boss.complete(name, job.id, output)
          } else {
            if (result.status === 'deadletter') {
              await query('update pgboss.job set retry_limit = retry_count where id = $1', [job.id])
            }

            await boss.fail(name, job.id, output)
          }
        }
      }
    }

    return ran
  }

  return {
    drain,
    handlers,
    mailTo: env.MAIL_FROM,
    organisation,
    payload,
    reportReceipts: async () => {
      for (const report of receipts.splice(0)) {
        await report()
      }
    },
    sendMail: async ({ from, headers, to = env.MAIL_FROM, ...rest }) => {
      const raw = await rawMail({
        ...rest,
        ...(headers === undefined ? {} : { headers }),
        date: new Date(),
        from,
        to,
      })
      await sendRawMail({
        from: /<(.*)>/u.exec(from)?.[1] ?? from,
        host: '127.0.0.1',
        port: mail.port ?? 0,
        raw,
        to: [to],
      })
    },
    sendWhatsApp: ({ from, media = [], messageSid, signature, text }) => {
      const { body, headers, method, url } = signedTwilioRequest({
        authToken: account.authToken,
        channel: 'whatsapp',
        from,
        media,
        ...(messageSid === undefined ? {} : { messageSid }),
        text,
        to: account.from,
        url: at('/webhooks/whatsapp'),
      })
      const request = new Request(url, {
        body,
        headers: {
          ...headers,
          ...(signature === undefined ? {} : { 'x-twilio-signature': signature }),
        },
        method,
      })

      return receiveWhatsApp({ payload, request })
    },
    sent: store.messages,
    standIn,
    stop: async () => {
      await mail.stop()
      await standIn.close()
    },
    submitForm: (form, headers = {}) =>
      submit({
        payload,
        request: new Request(at('/support/submit'), {
          body: JSON.stringify(form),
          headers: { 'content-type': 'application/json', ...headers },
          method: 'POST',
        }),
      }),
  }
}

const outcomeOf = ({ output, status }: { output?: unknown; status: string }): string => {
  const { code, outcome } = (output ?? {}) as { code?: string; outcome?: string }

  return status === 'completed' ? (outcome ?? '') : `${status} ${code ?? ''}`
}
