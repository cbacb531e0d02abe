import type { OpenTriage } from '@/contracts/openTriage'
import type { Clock } from '@/contracts/ports/clock'

import { createBuiltInTriage } from './createBuiltInTriage'
import { unpackTriage } from './packTriage'
import { starterModel } from './starterModel'

/** Opens a version of the built-in engine, or the starter model on given categories. */
export const openTriage =
  (clock: Clock): OpenTriage =>
  (version) =>
    createBuiltInTriage({
      clock,
      trained: 'bytes' in version ? unpackTriage(version.bytes) : starterModel(version.labels),
    })
