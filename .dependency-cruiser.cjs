/**
 * Who may import whom: a folder reaches down, never up or sideways. Each rule is seen to fire in
 * tests/rules/imports.test.ts.
 */
const only = (folder, allowed, comment) => ({
  comment,
  from: { path: `^src/${folder}/`, pathNot: '\\.test\\.tsx?$' },
  name: `${folder}-reaches-only-down`,
  severity: 'error',
  to: {
    path: '^src/',
    pathNot: [`^src/${folder}/`, ...allowed.map((to) => `^src/${to}(/|\\.ts$)`)],
  },
})
const types = 'payload-types'

module.exports = {
  forbidden: [
    only('contracts', ['domain'], 'Names and ports shared by all sides.'),
    only('lib', ['contracts', 'domain'], 'Tools that know nothing of the product.'),
    only('access', ['contracts', 'domain', 'lib', types], 'Decided from the request alone.'),
    only('audit', ['contracts', 'domain', 'lib', types], 'Writes what happened, decides nothing.'),
    only(
      'channels',
      ['contracts', 'domain', 'lib'],
      'An adapter knows its provider, not our tables.',
    ),
    only('ai', ['contracts', 'domain', 'lib'], 'An adapter knows its model, not our tables.'),
    only(
      'integrations',
      ['contracts', 'domain', 'lib'],
      'An adapter knows its CRM, not our tables.',
    ),
    only('knowledge', ['contracts', 'domain', 'lib', types], 'Passages and search.'),
    only('events', ['contracts', 'domain', 'lib', types], 'Tells what happened; changes nothing.'),
    only('queries', ['contracts', 'domain', 'lib', types], 'Reads only.'),
    only(
      'pipeline',
      ['audit', 'contracts', 'domain', 'events', 'lib', types],
      'Meets the outside world through ports; each change writes audit and event in its transaction.',
    ),
    only('hooks', ['audit', 'contracts', 'domain', 'events', 'lib', types], 'Derives or enqueues.'),
    only(
      'collections',
      ['access', 'contracts', 'domain', 'hooks', 'lib', types],
      'Schema, access and hooks, wired.',
    ),
    only(
      'jobs',
      [
        ...['ai', 'audit', 'channels', 'contracts', 'domain', 'events', 'integrations'],
        ...['knowledge', 'lib', 'pipeline', 'queries', types],
      ],
      'Wires adapters into one stage.',
    ),
    only(
      'endpoints',
      [
        ...['access', 'audit', 'channels', 'contracts', 'domain', 'events'],
        ...['knowledge', 'lib', 'pipeline', 'queries', types],
      ],
      'HTTP in, outcome out.',
    ),
    only(
      'demo',
      ['audit', 'contracts', 'domain', 'events', 'knowledge', 'lib', 'pipeline', types],
      'Rows of the demo company, made by the doors of the product.',
    ),
    only('ui', ['contracts', 'domain'], 'Shared parts of all screens; they run in the browser.'),
    only(
      'desk',
      ['access', 'contracts', 'domain', 'lib', 'queries', types, 'ui'],
      "The agents' workspace; changes go through the API.",
    ),
    only(
      'admin',
      ['access', 'contracts', 'demo', 'domain', 'lib', 'queries', types, 'ui'],
      'Shows what queries return.',
    ),
    only(
      'app',
      [
        ...['access', 'admin', 'contracts', 'demo', 'desk', 'domain', 'endpoints'],
        ...['lib', 'queries', types, 'ui'],
      ],
      'Pages; changes go through the API.',
    ),
    only('embedded', [], 'A database server knows nothing of what is stored in it.'),
    only(
      'migrations',
      ['audit', 'events', 'knowledge', 'lib', 'queries'],
      'Tables as they were at that time.',
    ),
    {
      comment: 'One stage hands over to the next by a row and a job, never by a call.',
      from: { path: '^src/pipeline/([^/]+)/', pathNot: '\\.test\\.ts$' },
      name: 'stages-do-not-import-each-other',
      severity: 'error',
      to: {
        path: '^src/pipeline/([^/]+)/',
        pathNot: ['^src/pipeline/$1/', '^src/pipeline/cases/'],
      },
    },
    {
      comment: 'No package, no node module, no other folder of ours.',
      from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      name: 'domain-is-pure',
      severity: 'error',
      to: { pathNot: '^src/domain/' },
    },
    {
      comment: 'They can be tested without a database.',
      from: { path: '^src/(ai|channels|integrations)/' },
      name: 'adapters-do-not-know-payload',
      severity: 'error',
      to: { path: '(^|/)node_modules/(payload|@payloadcms)/' },
    },
    {
      comment: 'Raw SQL lives where it is read as SQL; others ask these.',
      from: { path: '^src/', pathNot: '^src/(audit|events|knowledge|lib|migrations|queries)/' },
      name: 'few-speak-sql',
      severity: 'error',
      to: { path: '(^|/)node_modules/@payloadcms/(db-postgres|drizzle)/' },
    },
    {
      comment: 'lib/enqueue cannot forget the transaction.',
      from: { path: '^src/', pathNot: '^src/(demo|jobs|lib)/' },
      name: 'one-door-to-the-queue',
      severity: 'error',
      to: { path: '(^|/)node_modules/pg-boss/|^src/lib/boss\\.ts$' },
    },
    {
      comment: 'The panel loads everything of a view on every page; charts stay behind one folder.',
      from: { path: '^src/', pathNot: '^src/admin/charts/' },
      name: 'charts-behind-one-folder',
      severity: 'error',
      to: { path: '(^|/)node_modules/@tremor/' },
    },
    {
      comment:
        "The built desk is a script of its own; one import would bring Next's runtime into it.",
      from: { path: '^src/(desk|ui)/', pathNot: '\\.test\\.tsx?$' },
      name: 'desk-without-next',
      severity: 'error',
      to: { path: '(^|/)node_modules/next/' },
    },
    {
      comment: 'Product code does not know its tests.',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      name: 'tests-stay-out-of-src',
      severity: 'error',
      to: { path: '^tests/|\\.test\\.tsx?$' },
    },
    {
      comment: 'A cycle has no beginning: nobody can read it in order.',
      from: {},
      name: 'no-cycles',
      severity: 'error',
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      comment: 'Nothing imports it: it is dead, or wired wrongly.',
      from: {
        orphan: true,
        path: '^src/',
        // the welcome after `npm start` and tests read these, outside of src
        pathNot: [
          '^src/(app|migrations)/',
          '^src/demo/tryFirst\\.ts$',
          '^src/(events|knowledge)/schema\\.ts$',
          '\\.d\\.ts$',
          '\\.css$',
          '\\.test\\.tsx?$',
        ],
      },
      name: 'no-orphans',
      severity: 'error',
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'require', 'node', 'default', 'types'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
}
