import type { Endpoint } from 'payload'

import { deskChanges } from './changes'
import { deskComposer } from './composer'
import { deskFiles } from './files'
import { deskReads } from './reads'

/** HTTP edges of the desk, under `/api/desk`. */
export const deskEndpoints: Endpoint[] = [
  ...deskReads,
  ...deskChanges,
  ...deskComposer,
  ...deskFiles,
]
