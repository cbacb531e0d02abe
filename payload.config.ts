import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'

import { composeExtractive } from '@/ai/agent/composeExtractive'
import { summariseForAgent } from '@/ai/agent/summariseForAgent'
import { connectedEmbeddings } from '@/ai/embeddings/connectedEmbeddings'
import { warmEmbeddings } from '@/ai/embeddings/warmEmbeddings'
import { collections } from '@/collections'
import { openTriage } from '@/ai/models/built-in/openTriage'
import { languages } from '@/domain/vocabulary'
import { connectedRewrite } from '@/ai/copilot/connectedRewrite'
import { endpoints } from '@/endpoints'
import { makeAccountEndpoint } from '@/endpoints/desk/account'
import { makeCopilotEndpoints } from '@/endpoints/copilot'
import { makePublicSearch } from '@/endpoints/help/makePublicSearch'
import { makeIndexEndpoint } from '@/endpoints/knowledge/makeIndexEndpoint'
import { makeSearchEndpoint } from '@/endpoints/knowledge/makeSearchEndpoint'
import { makePlanEndpoints } from '@/endpoints/routing/plan'
import { connectedAccounts } from '@/integrations/accounts/connectedAccounts'
import { createAccountReader } from '@/integrations/accounts/createAccountReader'
import { getBoss } from '@/lib/boss'
import { connectionSettings } from '@/lib/connectionSettings'
import { env } from '@/lib/env'
import { honestTransactions } from '@/lib/honestTransactions'
import { logger } from '@/lib/logger'
import { watchedPreparingPg } from '@/lib/watchedPool'

const root = path.dirname(fileURLToPath(import.meta.url))
const origins = [env.SERVER_URL]

export default buildConfig({
  admin: {
    avatar: 'default',
    components: {
      graphics: { Icon: '/admin/graphics/Icon#Icon', Logo: '/admin/graphics/Logo#Logo' },
      Nav: '/admin/nav/Nav#Nav',
      views: {
        assistant: {
          Component: '/admin/assistant/AssistantView#AssistantView',
          path: '/assistant',
        },
        console: { Component: '/admin/console/Console#Console', path: '/console' },
        dashboard: { Component: '/admin/insight/Dashboard#Dashboard' },
        knowledge: {
          Component: '/admin/knowledge/KnowledgeGaps#KnowledgeGaps',
          path: '/knowledge',
        },
        triage: { Component: '/admin/triage/Triage#Triage', path: '/triage' },
        routing: { Component: '/admin/routing/RoutingLab#RoutingLab', path: '/routing' },
      },
    },
    dateFormat: 'yyyy-MM-dd HH:mm',
    importMap: { baseDir: path.join(root, 'src') },
    meta: { defaultOGImageType: 'off', titleSuffix: ' · Caseway' },
    user: 'staff',
  },
  collections,
  cookiePrefix: 'caseway',
  cors: origins,
  csrf: origins,
  db: honestTransactions(
    postgresAdapter({
      extensions: ['vector', 'pg_trgm'],
      idType: 'uuidv7',
      migrationDir: path.join(root, 'src/migrations'),
      pg: watchedPreparingPg(env.PROCESS_ROLE === 'worker' ? 'all' : 'inserts'),
      pool: {
        ...connectionSettings,
        connectionTimeoutMillis: 10_000,
        max: env.DB_POOL_MAX,
      },
      push: false,
    }),
  ),
  defaultDepth: 0,
  defaultMaxTextLength: 500_000,
  editor: lexicalEditor(),
  endpoints: [
    ...endpoints,
    ...makeCopilotEndpoints({
      composer: composeExtractive,
      embeddings: connectedEmbeddings(),
      rewrite: connectedRewrite(),
      summarise: summariseForAgent,
    }),
    makeAccountEndpoint(
      createAccountReader({
        clock: () => new Date(),
        freshMs: 300_000,
        source: connectedAccounts(),
      }),
    ),
    makeIndexEndpoint(connectedEmbeddings()),
    ...makePlanEndpoints(openTriage(() => new Date())),
    makeSearchEndpoint(connectedEmbeddings()),
    makePublicSearch(connectedEmbeddings()),
  ],
  graphQL: { disable: true },
  jobs: { access: { cancel: () => false, queue: () => false, run: () => false } },
  localization: {
    defaultLocale: 'en',
    fallback: true,
    locales: languages.map((code) => ({ code, label: code, rtl: code === 'ar' })),
  },
  logger,
  maxDepth: 2,
  // Before the first transaction: on the embedded database a queue client that starts inside one would wait for it.
  onInit: async () => {
    if (env.PROCESS_ROLE !== 'script') {
      await getBoss()
      await warmEmbeddings()
    }
  },
  secret: env.PAYLOAD_SECRET,
  serverURL: env.SERVER_URL,
  telemetry: false,
  // Types come from npm run generate: by default every process that starts outside production spawns it anew.
  typescript: { autoGenerate: false, outputFile: path.join(root, 'src/payload-types.ts') },
  upload: { abortOnLimit: true, limits: { fileSize: 25_000_000 } },
})
