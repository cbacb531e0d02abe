/** Fixed settings for tests. Integration tests get a DATABASE_URL and a DATA_DIR of their own. */
export const testSettings = {
  AUDIT_SIGNING_KEY: '1'.repeat(64),
  DATABASE_URL: 'postgres://nobody@127.0.0.1:9/no-database-in-unit-tests',
  FIELD_ENCRYPTION_KEY: '2'.repeat(64),
  LOG_LEVEL: 'silent',
  PAYLOAD_SECRET: 'a secret that only the tests know.',
  PROCESS_ROLE: 'script',
  REPLY_TOKEN_SECRET: 'another secret that only the tests know.',
  SMTP_IN_PORT: '0',
}
