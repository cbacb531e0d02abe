import { ms } from '../summarise'
import type { SectionResult } from '../types'
import type { PlanFigures } from './measurePlan'

/** The section of the page. */
export const planSection = ({ databaseVersion, replays }: PlanFigures): SectionResult => ({
  checks: replays.map(({ name, replayed, seconds }) => ({
    database: 'native',
    name: `what-if over ${replayed.toLocaleString('en')} cases, ${name}`,
    target: 60,
    unit: 's',
    value: seconds,
  })),
  databases: [databaseVersion],
  gaps: replays
    .filter(({ moved, name }) => name === 'nothing changed' && moved > 0)
    .map(({ moved }) => `What-if: with nothing changed ${String(moved)} cases moved.`),
  id: 'plan',
  method: [
    'The routing decisions of the demo company, copied until there are 10,000, each with a case of its own. The page of ' +
      'the Customer Experience Manager asks for a replay of all of them and hears how far it is, a line for every 250 ' +
      'decisions; the time ends with the result. With nothing changed, no case may move.',
  ],
  tables: [
    {
      head: ['what would be', 'cases', 'moved', 'seconds', 'first progress ms', 'progress lines'],
      rows: replays.map(({ first, moved, name, progress, replayed, seconds }) => [
        name,
        replayed.toLocaleString('en'),
        moved.toLocaleString('en'),
        seconds.toFixed(1),
        ms(first),
        String(progress),
      ]),
      title: 'Replays',
    },
  ],
  title: 'What-if',
})
