import path from 'node:path'

import { bundleDesk } from './bundleDesk'
import { compressStatic } from './compressStatic'

/** What `next build` does for us once it has compiled everything. */
export const afterCompile = async (build: {
  distDir: string
  projectDir: string
}): Promise<void> => {
  await bundleDesk(build)

  for (const folder of ['static/chunks', 'static/desk']) {
    await compressStatic(path.join(build.distDir, folder))
  }
}
