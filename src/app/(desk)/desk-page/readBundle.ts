import { existsSync, readFileSync } from 'node:fs'

import type { DeskBundle } from '@/contracts/deskBundle'

const file = '.next/static/desk/bundle.json'
let known: DeskBundle | null = null

/** What the build made of the desk; null where nothing was built. */
export const readBundle = (): DeskBundle | null => {
  known ??= existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DeskBundle) : null

  return known
}
