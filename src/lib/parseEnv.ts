import { z } from 'zod'

import { isProduction } from './isProduction'

const switchedOn = z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] })
const port = z.coerce.number().int().min(1).max(65_535)
const secret = z.string().min(32).optional()
const key = z
  .string()
  .regex(/^[0-9a-f]{64}$/i, 'must be 32 bytes as 64 hexadecimal digits')
  .optional()
const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

/** Every setting of Caseway. `.env.example` documents the same list; a test compares the two. */
export const settings = z.object({
  /** What Next, React and the build expect; `npm start` sets `production`, `npm run dev` `development`. */
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** True: a real deployment. Nothing is generated, no demo accounts, no fault points. See `isProduction`. */
  CASEWAY_PRODUCTION: switchedOn.optional(),
  /** Port of the web server. */
  PORT: port.default(3000),
  /** Address the web server listens on. */
  HOST: z.string().default('127.0.0.1'),
  /** Postgres 17 with pgvector and pg_trgm. Left out: `npm start` runs the embedded database and sets this. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Most connections one process opens. Below 10, parallel requests may wait for each other. */
  DB_POOL_MAX: z.coerce.number().int().min(2).max(500).default(30),
  /** Folder of the embedded database, uploads, generated secrets and log files. */
  DATA_DIR: z.string().default('.data'),
  /** Address under which browsers and providers reach us: cookies, CSRF, CORS, webhook signatures, links. */
  SERVER_URL: httpUrl.optional(),
  /** Signs sessions and password resets. */
  PAYLOAD_SECRET: secret,
  /** Encrypts fields at rest (second factor, API tokens): 32 bytes as hexadecimal digits. */
  FIELD_ENCRYPTION_KEY: key,
  /** Signs the tokens that bring a customer's reply back to its case. */
  REPLY_TOKEN_SECRET: secret,
  /** Seed of the ed25519 key that signs audit checkpoints: 32 bytes as hexadecimal digits. */
  AUDIT_SIGNING_KEY: key,
  /** What this process is. Only `worker` runs jobs. */
  PROCESS_ROLE: z.enum(['web', 'worker', 'script']).default('web'),
  /** Least important level that is logged. */
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Twilio account. All three Twilio settings or none; none: a stand-in takes the provider's side. */
  TWILIO_ACCOUNT_SID: z.string().optional(),
  /** Signs Twilio's webhooks and our calls. */
  TWILIO_AUTH_TOKEN: z.string().optional(),
  /** Our WhatsApp number, as E.164. */
  TWILIO_WHATSAPP_FROM: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, 'must be a number such as +14155550100')
    .optional(),
  /** Base address of Twilio's REST interface. */
  TWILIO_API_BASE: httpUrl.default('https://api.twilio.com'),
  /** Server that takes our outgoing mail. Left out: a stand-in takes it. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Sender of outgoing mail. */
  MAIL_FROM: z.string().default('support@techcorp.example'),
  /** Port on which we take mail; 0 switches it off. */
  SMTP_IN_PORT: z.coerce.number().int().min(0).max(65_535).default(2525),
  /** Address on which we take mail. */
  SMTP_IN_HOST: z.string().default('127.0.0.1'),
  /** Who reads and answers: our own engine, an OpenAI-compatible endpoint, or only people. */
  AI_PROVIDER: z.enum(['built-in', 'openai-compatible', 'none']).default('built-in'),
  /** Endpoint for `openai-compatible`. */
  AI_BASE_URL: httpUrl.optional(),
  /** Key of that endpoint, where it wants one. */
  AI_API_KEY: z.string().optional(),
  /** Model of that endpoint. */
  AI_MODEL: z.string().optional(),
  /** What that model costs: US dollars for a million tokens that it reads. */
  AI_PRICE_INPUT: z.coerce.number().min(0).default(0),
  /** The same for a million tokens that it writes. */
  AI_PRICE_OUTPUT: z.coerce.number().min(0).default(0),
  /** Most that one run of the assistant may cost, in US dollars; beyond it the built-in engine answers. */
  AI_RUN_MAX_COST: z.coerce.number().min(0).default(0.25),
  /** What turns texts into vectors for search: our own engine, or a neural model run by an optional package. */
  EMBEDDINGS_PROVIDER: z.enum(['built-in', 'transformers']).default('built-in'),
  /** Folder of a neural model: config.json, tokenizer.json and onnx/. */
  EMBEDDINGS_MODEL_DIR: z.string().optional(),
  /** May download EMBEDDINGS_MODEL at first use, where no folder is given. */
  EMBEDDINGS_DOWNLOAD: switchedOn.default(false),
  /** Name of the model on the hub, for the download. */
  EMBEDDINGS_MODEL: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'must be a name such as Xenova/multilingual-e5-small')
    .default('Xenova/multilingual-e5-small'),
  /** Which weights of the model: q8 takes a quarter of the memory of fp32. */
  EMBEDDINGS_PRECISION: z.enum(['q8', 'fp16', 'fp32']).default('q8'),
  /** CRM or billing system that is asked for a customer's account. Left out: a stand-in shows made-up figures. */
  CRM_API_BASE: httpUrl.optional(),
  /** Bearer token of that system, where it wants one. */
  CRM_API_TOKEN: z.string().optional(),
  /** Seeds the demo company into an empty database and shows its accounts. On unless in production. */
  DEMO: switchedOn.optional(),
  /** Multiplies every rate limit: load tests need more than a visitor. */
  RATE_LIMIT_FACTOR: z.coerce.number().min(1).default(1),
  /** Fault point at which the process kills itself. For crash tests only. */
  CRASH_AT: z.string().optional(),
})

type Settings = z.infer<typeof settings>
type Secrets =
  'AUDIT_SIGNING_KEY' | 'FIELD_ENCRYPTION_KEY' | 'PAYLOAD_SECRET' | 'REPLY_TOKEN_SECRET'

export type Env = Omit<Settings, Secrets | 'CASEWAY_PRODUCTION' | 'DEMO' | 'SERVER_URL'> &
  Record<Secrets, string> & {
    readonly DEMO: boolean
    readonly SERVER_URL: string
    /** A real deployment; see `isProduction.ts` for the rule. */
    readonly isProduction: boolean
  }

const secretNames = [
  'AUDIT_SIGNING_KEY',
  'FIELD_ENCRYPTION_KEY',
  'PAYLOAD_SECRET',
  'REPLY_TOKEN_SECRET',
] as const satisfies readonly Secrets[]

const hint =
  'npm start generates what is missing for use on this machine; `npm run with -- <command>` runs any ' +
  'command with the same settings. .env.example explains each one.'

const checked = settings.superRefine((values, ctx) => {
  const need = (name: keyof Settings, why: string): void => {
    if (values[name] === undefined) {
      ctx.addIssue({ code: 'custom', message: `is missing: ${why}`, path: [name] })
    }
  }

  if (isDeployment(values)) {
    need('SERVER_URL', 'in production the public address must be known')

    if (values.CRASH_AT !== undefined) {
      ctx.addIssue({ code: 'custom', message: 'is refused in production', path: ['CRASH_AT'] })
    }
  }

  if (values.AI_PROVIDER === 'openai-compatible') {
    need('AI_BASE_URL', 'AI_PROVIDER is openai-compatible')
    need('AI_MODEL', 'AI_PROVIDER is openai-compatible')
  }

  if (values.EMBEDDINGS_PROVIDER === 'transformers' && !values.EMBEDDINGS_DOWNLOAD) {
    need(
      'EMBEDDINGS_MODEL_DIR',
      'EMBEDDINGS_PROVIDER is transformers, and EMBEDDINGS_DOWNLOAD does not allow to fetch a model',
    )
  }

  const twilio = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_WHATSAPP_FROM'] as const

  if (twilio.some((name) => values[name] !== undefined)) {
    twilio.forEach((name) => {
      need(name, 'Twilio needs all three of its settings')
    })
  }
})

/**
 * Reads and checks all settings. An empty string counts as missing.
 *
 * @throws Error that names every wrong or missing setting and never shows a value.
 */
export const parseEnv = (source: Readonly<Record<string, string | undefined>>): Env => {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const result = checked.safeParse(given)
  const wrong = result.success
    ? []
    : result.error.issues.map((issue) => tellIssue({ given, issue }))
  const missing = secretNames
    .filter((name) => given[name] === undefined)
    .map(
      (name) => `- ${name} is missing: it has no default, so that nobody runs with a known secret`,
    )

  if (!result.success || missing.length > 0) {
    throw new Error(`Settings are missing or wrong:\n${[...wrong, ...missing].join('\n')}\n${hint}`)
  }

  const { CASEWAY_PRODUCTION, ...values } = result.data
  const production = isDeployment({ ...values, CASEWAY_PRODUCTION })
  const shownHost = ['0.0.0.0', '::'].includes(values.HOST) ? 'localhost' : values.HOST

  return {
    ...values,
    AUDIT_SIGNING_KEY: values.AUDIT_SIGNING_KEY ?? '',
    DEMO: values.DEMO ?? !production,
    FIELD_ENCRYPTION_KEY: values.FIELD_ENCRYPTION_KEY ?? '',
    PAYLOAD_SECRET: values.PAYLOAD_SECRET ?? '',
    REPLY_TOKEN_SECRET: values.REPLY_TOKEN_SECRET ?? '',
    SERVER_URL: values.SERVER_URL ?? `http://${shownHost}:${String(values.PORT)}`,
    isProduction: production,
  }
}

const tellIssue = ({
  given,
  issue: { message, path },
}: {
  given: Readonly<Record<string, unknown>>
  issue: z.core.$ZodIssue
}): string => {
  const name = String(path[0])
  // zod calls a missing value a wrong one ("expected string, received undefined").
  const isMissing = given[name] === undefined && !message.startsWith('is ')

  return isMissing ? `- ${name} is missing` : `- ${name} ${message}`
}

const isDeployment = ({
  CASEWAY_PRODUCTION,
  DATABASE_URL,
  NODE_ENV,
}: Pick<Settings, 'CASEWAY_PRODUCTION' | 'DATABASE_URL' | 'NODE_ENV'>): boolean =>
  isProduction({ databaseUrl: DATABASE_URL, nodeEnv: NODE_ENV, stated: CASEWAY_PRODUCTION })
