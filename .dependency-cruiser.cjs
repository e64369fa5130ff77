/** Low to high. A module imports the ones before it; the other way round goes through an event or a port. */
const modules = [
  'messaging',
  'tenants',
  'catalog',
  'stock',
  'orders',
  'lists',
  'checkout',
  'inbound',
  'shipments',
  'returns',
  'claims',
  'campaigns',
  'metadata',
  'connectors',
  'webhooks',
  'privacy',
]

/** Which contract each surface translates, as the start of its generated file. */
const contracts = { api: 'doorstep', ogoship: 'ogoship-', karla: 'karla', shopgo: 'shopgo-' }

const TESTS = '([.]test[.]ts$|^test/)'
const rule = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { ...from, pathNot: [TESTS, ...[from.pathNot ?? []].flat()] },
  to,
})

const upward = modules
  .slice(0, -1)
  .map((name, i) =>
    rule(
      `${name}-looks-up`,
      { path: `^server/modules/${name}/` },
      { path: `^server/modules/(${modules.slice(i + 1).join('|')})/` },
      'A lower module tells a higher one by an event.',
    ),
  )

module.exports = {
  forbidden: [
    ...upward,
    rule(
      'modules-are-ordered',
      { path: '^server/(modules|surfaces)/' },
      { path: `^server/modules/(?!(${modules.join('|')})/)` },
      'A new module takes its place in the order at the top of this file.',
    ),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    rule(
      'platform-knows-nobody',
      { path: '^server/platform/' },
      { path: '^server/', pathNot: ['^server/platform/', '^server/generated/db[.]ts$'] },
    ),
    rule(
      'modules-know-no-edge',
      { path: '^server/modules/' },
      { path: ['^server/(?!modules/|platform/|generated/)', '(^|/)node_modules/(fastify|pg|undici)/'] },
      'A module decides and knows no wire, no vendor and no driver.',
    ),
    rule(
      'modules-by-their-index',
      { path: '^server/modules/([^/]+)/' },
      { path: '^server/modules/[^/]+/', pathNot: ['^server/modules/$1/', '/(index|ports)[.]ts$'] },
    ),
    rule(
      'modules-by-their-index-from-outside',
      { path: '^server/', pathNot: ['^server/modules/'] },
      { path: '^server/modules/[^/]+/', pathNot: ['/(index|ports)[.]ts$'] },
    ),
    rule(
      'rows-stay-in-queries',
      {
        path: '^server/(modules|surfaces|integrations|views|pages)/',
        pathNot: ['/queries[.]ts$', '/queries/[^/]+[.]ts$'],
      },
      { path: ['(^|/)node_modules/(kysely|pg)/', '^server/generated/db[.]ts$'] },
      'Rows and SQL are known to queries.ts and queries/ only.',
    ),
    rule(
      'queries-belong-to-modules',
      { path: '^server/(surfaces|integrations|pages)/' },
      { path: ['(^|/)node_modules/(kysely|pg)/', '^server/generated/db[.]ts$'] },
    ),
    rule(
      'surfaces-apart',
      { path: '^server/surfaces/([^/]+)/' },
      { path: '^server/(surfaces/(?!$1/)|integrations/|cli/|app[^/]*[.]ts|main[.]js)' },
    ),
    ...Object.entries(contracts).map(([surface, contract]) =>
      rule(
        `${surface}-knows-its-contract-only`,
        { path: `^server/surfaces/${surface}/` },
        { path: '^server/generated/', pathNot: [`^server/generated/${contract}`] },
      ),
    ),
    rule(
      'surfaces-have-a-contract',
      { path: `^server/surfaces/(?!(${Object.keys(contracts).join('|')})/)` },
      { path: '^server/generated/' },
      'A new surface names its contract at the top of this file.',
    ),
    rule(
      'contracts-belong-to-surfaces',
      { path: '^server/', pathNot: ['^server/(surfaces|generated)/'] },
      { path: '^server/generated/', pathNot: ['/(db|tracking-vocabulary)[.]ts$'] },
    ),
    rule(
      'integrations-apart',
      { path: '^server/integrations/([^/]+)/' },
      { path: '^server/(integrations/(?!$1/)|surfaces/|cli/|app[^/]*[.]ts|main[.]js)' },
    ),
    rule('demo-carrier-apart', { path: '^server/demo-carrier/' }, { path: '^server/(?!demo-carrier/|platform/)' }),
    rule(
      'demo-carrier-is-started-by-commands',
      { path: '^server/', pathNot: ['^server/(cli|demo-carrier)/'] },
      { path: '^server/demo-carrier/' },
      'It is another program: everybody else talks HTTP to it.',
    ),
    rule('views-only-read', { path: '^server/views/' }, { path: '^server/(?!views/|platform/|generated/)' }),
    rule('views-are-for-surfaces', { path: '^server/(platform|modules|integrations)/' }, { path: '^server/views/' }),
    rule(
      'pages-apart',
      { path: '^server/pages/([^/]+)/' },
      { path: '^server/(?!pages/($1/|[^/]+[.]ts$)|modules/|platform/)' },
      'A page shows what modules give it and knows no wire.',
    ),
    rule(
      'pages-are-for-app',
      { path: '^server/', pathNot: ['^server/(pages/|app[^/]*[.]ts)'] },
      { path: '^server/pages/' },
    ),
    {
      name: 'web-knows-the-contract-only',
      comment: 'The console is a client of the API like any other: of the server it knows the types of the contract.',
      severity: 'error',
      from: { path: '^web/', pathNot: [TESTS] },
      to: { path: '^(server|scripts|test)/', pathNot: ['^server/generated/doorstep[.]ts$'] },
    },
    {
      name: 'web-by-one-door',
      severity: 'error',
      from: { path: '^web/src/(?!api[.]ts$)' },
      to: { path: '^server/' },
    },
    {
      name: 'web-primitives-know-no-page',
      severity: 'error',
      from: { path: '^web/src/ui/' },
      to: { path: '^web/src/(pages|frame)/' },
    },
    {
      name: 'nobody-imports-web',
      severity: 'error',
      from: { path: '^(server|scripts|test|judge)/' },
      to: { path: '^web/' },
    },
    rule('app-knows-no-command', { path: '^server/app[^/]*[.]ts$' }, { path: '^server/cli/' }),
    rule('nobody-imports-main', {}, { path: '^server/main[.]js$' }),
    {
      name: 'no-tests-in-production',
      severity: 'error',
      from: { path: '^server/', pathNot: [TESTS] },
      to: { path: ['[.]test[.]ts$', '^(test|bench|scripts|judge)/'] },
    },
    {
      name: 'no-development-packages-in-production',
      severity: 'error',
      from: { path: '^server/', pathNot: [TESTS] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types count.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
