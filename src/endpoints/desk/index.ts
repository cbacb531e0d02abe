import type { Endpoint } from 'payload'

import { deskBulk } from './bulk'
import { deskChanges } from './changes'
import { deskComposer } from './composer'
import { deskFiles } from './files'
import { deskNotifications } from './notifications'
import { deskNumbers } from './numbers'
import { deskPalette } from './palette'
import { deskReads } from './reads'
import { deskViews } from './views'
import { deskReadMarks } from './viewsRead'

/** HTTP edges of the desk, under `/api/desk`. */
export const deskEndpoints: Endpoint[] = [
  ...deskReads,
  ...deskBulk,
  ...deskChanges,
  ...deskComposer,
  ...deskFiles,
  ...deskNotifications,
  ...deskNumbers,
  ...deskPalette,
  ...deskReadMarks,
  ...deskViews,
]
