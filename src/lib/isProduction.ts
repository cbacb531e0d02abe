/**
 * Is this a real deployment? `CASEWAY_PRODUCTION`, where it is set. Otherwise: `NODE_ENV` is `production`
 * and the database is not on this machine. (`NODE_ENV` alone cannot say it: `npm start` on a laptop runs
 * a production build.)
 */
export const isProduction = ({
  databaseUrl,
  nodeEnv,
  stated,
}: {
  databaseUrl: string
  nodeEnv: string
  /** `CASEWAY_PRODUCTION`. */
  stated: boolean | undefined
}): boolean => stated ?? (nodeEnv === 'production' && !isLoopback(new URL(databaseUrl).hostname))

const isLoopback = (hostname: string): boolean =>
  ['', '[::1]', 'localhost'].includes(hostname) || /^127\.\d+\.\d+\.\d+$/.test(hostname)
