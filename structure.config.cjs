// The house's dependency rule, derived from the one list of modules, low to high.
const order = require('./src/modules/order.json')

const higherThan = (index) => order.slice(index + 1).join('|')
const nothing = '$^'

/** A module never imports one that stands above it. */
const downwards = order.slice(0, -1).map((name, index) => ({
  name: `down-only-from-${name}`,
  severity: 'error',
  from: { path: `^src/modules/${name}/` },
  to: { path: `^src/modules/(${higherThan(index) || nothing})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'platform-knows-no-hr',
      severity: 'error',
      from: { path: '^src/platform' },
      to: { path: '^src/(modules|statute|statistics|app)' },
    },
    {
      name: 'kernel-is-the-ground',
      severity: 'error',
      from: { path: '^src/platform/kernel' },
      to: { path: '^src/(?!platform/kernel)' },
    },
    {
      name: 'statute-is-pure',
      severity: 'error',
      from: { path: '^src/statute/' },
      to: { path: '^src/', pathNot: '^src/(statute|platform/kernel)' },
    },
    {
      name: 'statute-reads-nothing',
      severity: 'error',
      from: { path: '^src/statute/', pathNot: '\\.test\\.ts$' },
      to: { path: 'node_modules/(pg|kysely|hono)' },
    },
    ...downwards,
    {
      name: 'modules-meet-at-index',
      comment:
        'Import another module through its index.ts or contract.ts; a screen may also show another module’s words. What tests stand on may build on what tests of a lower module stand on.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: '/testing/' },
      to: {
        path: '^src/modules/',
        pathNot: '^src/modules/($1/|[^/]+/(index|contract)\\.ts$|[^/]+/locale\\.ts$|[^/]+/web/)',
      },
    },
    {
      name: 'server-code-takes-no-screen',
      severity: 'error',
      from: { path: '^src/', pathNot: '/web/|^src/platform/(ui|client)/|\\.test\\.' },
      to: { path: '/web/|^src/platform/(ui|client)/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '/rules\\.ts$|/rules/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/',
        pathNot: '^src/(platform/kernel|statute)|/rules(/|\\.ts$)|/(contract|columns|nouns|steps)\\.ts$',
      },
    },
    {
      name: 'contract-is-shared',
      severity: 'error',
      from: { path: '/contract\\.ts$|/contract/', pathNot: '^src/platform/contract' },
      to: {
        path: '^src/',
        pathNot:
          '^src/(statute|platform/(kernel|contract))|/contract/|/(contract|columns|nouns|steps)\\.ts$|/rules(/|\\.ts$)',
      },
    },
    {
      name: 'web-sees-contracts-only',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/web/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/(statute|platform/(kernel|client|ui|words|contract))|/(contract|columns|nouns|steps)\\.ts$|/locale\\.ts$|/web/|/rules(/|\\.ts$)',
      },
    },
    {
      name: 'sql-lives-in-store',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: '/store\\.ts$|/store/|/testing(/|\\.ts$)|\\.test\\.ts$' },
      to: { path: 'node_modules/(kysely|pg|pg-copy-streams)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
