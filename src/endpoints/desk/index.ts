import type { Endpoint } from 'payload'

import { deskApprovals } from './approvals'
import { deskArticles } from './articles'
import { deskBulk } from './bulk'
import { deskChanges } from './changes'
import { deskComposer } from './composer'
import { deskFiles } from './files'
import { deskNotifications } from './notifications'
import { deskNumbers } from './numbers'
import { deskPalette } from './palette'
import { deskReads } from './reads'
import { deskTogether } from './together'
import { deskViews } from './views'
import { deskReadMarks } from './viewsRead'

/** HTTP edges of the desk, under `/api/desk`. */
export const deskEndpoints: Endpoint[] = [
  ...deskReads,
  ...deskApprovals,
  ...deskArticles,
  ...deskBulk,
  ...deskChanges,
  ...deskComposer,
  ...deskFiles,
  ...deskNotifications,
  ...deskNumbers,
  ...deskPalette,
  ...deskReadMarks,
  ...deskTogether,
  ...deskViews,
]
