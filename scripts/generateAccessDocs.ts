import { writeFileSync } from 'node:fs'

import { format } from 'prettier'

import { renderAccessDocs } from './lib/renderAccessDocs'

/** Renews docs/access.md from the permission matrix. Run by `npm run generate`. */
const text = await format(renderAccessDocs(), { parser: 'markdown', printWidth: 100 })
writeFileSync('docs/access.md', text)
