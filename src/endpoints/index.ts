import type { Endpoint } from 'payload'

import { assistantEndpoints } from './assistant'
import { consoleEndpoints } from './console'
import { deskEndpoints } from './desk'
import { progressEndpoints } from './help/progress'
import { publicArticleEndpoints } from './help/publicArticles'
import { insightEndpoints } from './insight'
import { knowledgeEndpoints } from './knowledge'
import { routingEndpoints } from './routing'
import { streamEvents } from './stream/streamEvents'
import { triageEndpoints } from './triage'

/** Every HTTP edge under `/api`. Each one says who may use it. */
export const endpoints: Endpoint[] = [
  streamEvents,
  ...assistantEndpoints,
  ...deskEndpoints,
  ...publicArticleEndpoints,
  ...progressEndpoints,
  ...insightEndpoints,
  ...knowledgeEndpoints,
  ...routingEndpoints,
  ...triageEndpoints,
  ...consoleEndpoints,
]
