import type { Pipeline } from '@tests/int/pipeline/startPipeline'

import { rawMail } from '@/channels/stand-in/rawMail'
import { sendRawMail } from '@/channels/stand-in/sendRawMail'
import { getBoss } from '@/lib/boss'
import { twilioAccount } from '@/lib/twilioAccount'
import { sweepStuck } from '@/pipeline/sweep/sweepStuck'
import { databaseUrl, query } from '@tests/setup/database'

import type { WorkerProcess } from './startWorkerProcess'

import { startWorkerProcess } from './startWorkerProcess'

/** What a customer writes: the three channels that are answered, one for a person, one that nobody can read. */
export const kinds = ['form', 'mail', 'whatsapp', 'person', 'unreadable'] as const
export type Kind = (typeof kinds)[number]

/** A message as its sender knows it. */
export type Written = {
  readonly address: string
  /** It was told that we have it. */
  isAcknowledged: boolean
  readonly kind: Kind
  providerId: string
}

/** How long a worker may take for a handful of messages, its start included, on a machine that has other work. */
const patienceMs = 180_000
const stages = ['intake', 'triage', 'route', 'answer', 'deliver']
const question = 'I forgot my password. How can I reset my password?'
const texts: Readonly<Record<Kind, string>> = {
  form: question,
  mail: question,
  person: 'I want to talk to a human about my password',
  unreadable: '\uFFFD\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD',
  whatsapp: question,
}

export type CrashDriver = ReturnType<typeof makeCrashDriver>

/** The customers, the killer and the clock of a crash test. Everything that was written is in `written`. */
export const makeCrashDriver = (
  pipeline: Pipeline,
): {
  /** Runs a worker that is to die at a point; `next` gets ready meanwhile. `done`: all work ended before the point. */
  readonly killAt: (input: {
    crashAt: string
    next: null | string
    toWrite: readonly Kind[]
  }) => Promise<'died' | 'done'>
  /** Which points each kind of message passes. */
  readonly listPoints: () => Promise<ReadonlyMap<string, readonly Kind[]>>
  /** A worker without faults does what is left. */
  readonly runToTheEnd: () => Promise<void>
  readonly stopSpare: () => Promise<void>
  readonly unfinished: () => Promise<number>
  readonly written: readonly Written[]
} => {
  const account = twilioAccount()
  const settings = {
    DATABASE_URL: databaseUrl(),
    DATA_DIR: process.env['DATA_DIR'] ?? '',
    SMTP_URL: pipeline.standIn.smtpUrl,
    TWILIO_ACCOUNT_SID: account.accountSid,
    TWILIO_API_BASE: pipeline.standIn.twilioUrl,
    TWILIO_AUTH_TOKEN: account.authToken,
    TWILIO_WHATSAPP_FROM: account.from,
  }
  const written: Written[] = []

  /** Forms and webhooks go to the web's doors, which are in this process. Mail waits for a worker that takes it. */
  const write = async (kind: Kind): Promise<void> => {
    const number = String(written.length + 1).padStart(5, '0')

    if (kind === 'form') {
      const address = `writer-${number}@form.example`
      const response = await pipeline.submitForm(
        { email: address, message: texts.form, name: 'Fay Form', subject: 'Password' },
        {
          'x-forwarded-for': `10.0.${String(written.length >> 8)}.${String(written.length & 255)}`,
        },
      )
      const { id } = (await response.json()) as { id: string }
      written.push({ address, isAcknowledged: response.status === 202, kind, providerId: id })
    } else if (kind === 'mail') {
      const providerId = `mail-${number}@mail.example`
      written.push({
        address: `writer-${number}@mail.example`,
        isAcknowledged: false,
        kind,
        providerId,
      })
    } else {
      const address = `+49152000${number}`
      const providerId = `SM${number.padStart(32, '0')}`
      const response = await pipeline.sendWhatsApp({
        from: address,
        messageSid: providerId,
        text: texts[kind],
      })
      written.push({ address, isAcknowledged: response.status === 200, kind, providerId })
    }
  }

  /** As mail servers do: try until it is taken, with the same mail. */
  const postMails = async (worker: WorkerProcess): Promise<void> => {
    for (const mail of written.filter(
      ({ isAcknowledged, kind }) => kind === 'mail' && !isAcknowledged,
    )) {
      const raw = await rawMail({
        date: new Date(),
        from: mail.address,
        messageId: mail.providerId,
        subject: 'Password',
        text: texts.mail,
        to: pipeline.mailTo,
      })

      while (!mail.isAcknowledged && !worker.hasEnded()) {
        mail.isAcknowledged = await sendRawMail({
          from: mail.address,
          host: '127.0.0.1',
          port: worker.smtpPort,
          raw,
          to: [pipeline.mailTo],
        }).then(
          () => true,
          () => false,
        )

        if (!mail.isAcknowledged) {
          await pause(200)
        }
      }
    }
  }

  const unfinished = async (): Promise<number> => {
    const [row] = await query<{ n: number }>(
      `select (select count(*) from pgboss.job where name = any($1) and state in ('created', 'retry', 'active'))::int
            + (select count(*) from inbound_events where status = 'received')::int
            + (select count(*) from deliveries where status in ('queued', 'sending'))::int
            + (select count(*) from messages m join cases c on c.id = m.case_id
                where m.direction = 'inbound' and c.status <> 'pending-data'
                  and not exists (select 1 from assistant_runs r where r.message_id = m.id))::int as n`,
      [stages],
    )

    return (row?.n ?? 0) + written.filter(({ isAcknowledged }) => !isAcknowledged).length
  }

  /** True when all is done, false when the worker ended or patience did. */
  const waitUntilDone = async (worker: WorkerProcess): Promise<boolean> => {
    const until = Date.now() + patienceMs

    while (Date.now() < until && !worker.hasEnded()) {
      if ((await unfinished()) === 0) {
        return true
      }

      await pause(150)
    }

    return false
  }

  /**
   * The leases of whoever died end now, and nobody waits for a next try: hours pass in no time. Receipts of the provider
   * do not come meanwhile: what died after the call has to be found out by asking.
   */
  const passTime = async (): Promise<void> => {
    await query(
      `update pgboss.job set started_on = started_on - interval '1 hour' where state = 'active'`,
    )
    await query('update pgboss.queue set monitor_on = null, monitor_claim_on = null')
    await (await getBoss()).supervise()
    await query(
      `update pgboss.job set start_after = now() where state in ('created', 'retry') and name = any($1)`,
      [stages],
    )
    // A job that died with its worker nine times is given up; the sweep finds its work again.
    await sweepStuck({ clock: () => new Date(Date.now() + 3 * 60_000), payload: pipeline.payload })
    await query(
      `update deliveries set claimed_at = claimed_at - interval '1 hour' where status = 'sending'`,
    )
  }

  const stop = async (worker: WorkerProcess): Promise<void> => {
    worker.kill('SIGTERM')
    const isStuck = await Promise.race([
      worker.ended.then(() => false),
      pause(25_000).then(() => true),
    ])

    if (isStuck) {
      worker.kill('SIGKILL')
      throw new Error(`A worker did not end on SIGTERM:\n${worker.tail()}`)
    }
  }

  let spare: { crashAt: string; worker: Promise<WorkerProcess> } | null = null

  const stopSpare = async (): Promise<void> => {
    const unused = await spare?.worker
    spare = null
    unused?.kill('SIGKILL')
    await unused?.ended
  }

  const take = async (
    crashAt: null | string,
    next: null | string = null,
  ): Promise<WorkerProcess> => {
    const ready = spare !== null && spare.crashAt === crashAt ? spare.worker : null

    if (ready === null) {
      await stopSpare()
    }

    const worker = await (ready ?? startWorkerProcess({ crashAt, settings }))
    spare =
      next === null
        ? null
        : { crashAt: next, worker: startWorkerProcess({ crashAt: next, settings }) }
    worker.go()

    return worker
  }

  /** Waits until all is done, and fails with what the worker said when it is not. */
  const finish = async (worker: WorkerProcess): Promise<void> => {
    const [, isDone] = await Promise.all([postMails(worker), waitUntilDone(worker)])

    if (!isDone) {
      worker.kill('SIGKILL')
      throw new Error(`Work was left over:\n${worker.tail()}`)
    }
  }

  return {
    killAt: async ({ crashAt, next, toWrite }) => {
      for (const kind of toWrite) {
        await write(kind)
      }

      const worker = await take(crashAt, next)
      await Promise.all([postMails(worker), waitUntilDone(worker)])

      if (!worker.hasEnded()) {
        await stop(worker)
        await passTime()

        return 'done'
      }

      if ((await worker.ended) !== 'SIGKILL') {
        throw new Error(`The worker ended by itself:\n${worker.tail()}`)
      }

      await passTime()

      return 'died'
    },
    listPoints: async () => {
      const reach = new Map<string, Kind[]>()
      const worker = await take('list')
      let known = 0

      for (const kind of kinds) {
        await write(kind)
        await finish(worker)
        const passed = worker.points()

        for (const point of new Set(passed.slice(known))) {
          reach.set(point, [...(reach.get(point) ?? []), kind])
        }

        known = passed.length
      }

      await stop(worker)
      await passTime()

      return reach
    },
    runToTheEnd: async () => {
      const worker = await take(null)
      await finish(worker)
      await stop(worker)
      await passTime()
    },
    stopSpare,
    unfinished,
    written,
  }
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
