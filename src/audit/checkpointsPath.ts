import { join } from 'node:path'

/** Where the checkpoints are kept outside the database. Copy this file to another machine regularly. */
export const checkpointsPath = (dataDir: string): string => join(dataDir, 'audit-checkpoints.jsonl')
