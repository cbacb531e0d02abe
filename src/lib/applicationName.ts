/**
 * What a process calls itself to the database, as `pg_stat_activity` shows it. The embedded server lets names that end in
 * `-worker` wait for the others (src/embedded/session/makeWaitingLine.ts).
 */
export const applicationName = <Role extends string>(role: Role): `caseway-${Role}` =>
  `caseway-${role}`
