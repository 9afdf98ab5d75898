/** Import directions of the house: web → simulations ← functions; infra imports nobody. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      // a Svelte component that shows a tree imports itself
      from: { pathNot: '^web/src/screens/PayslipSteps[.]svelte$' },
      to: { circular: true },
    },
    {
      name: 'simulations-is-pure',
      severity: 'error',
      from: { path: '^simulations/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(functions|web|infra)/' },
    },
    {
      name: 'simulations-pure-libraries',
      severity: 'error',
      from: { path: '^simulations/', pathNot: '\\.test\\.ts$' },
      to: { path: 'node_modules', pathNot: 'node_modules/(yaml|zod)/' },
    },
    {
      name: 'simulations-no-node',
      severity: 'error',
      from: { path: '^simulations/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-not-functions',
      severity: 'error',
      from: { path: '^web/src' },
      to: { path: '^(functions|infra)/' },
    },
    {
      name: 'functions-not-web',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(web|infra)/' },
    },
    {
      name: 'infra-alone',
      severity: 'error',
      from: { path: '^infra/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(functions|web|simulations)/' },
    },
    {
      name: 'ports-know-no-adapters',
      severity: 'error',
      from: { path: '^functions/ports/' },
      to: { path: '^functions/(adapters|api|drops|hosts|governance)/' },
    },
    {
      name: 'records-know-ports-alone',
      severity: 'error',
      from: { path: '^functions/records/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(functions|simulations)/', pathNot: '^functions/(records|ports)/' },
    },
    {
      name: 'adapters-not-api',
      severity: 'error',
      from: { path: '^functions/adapters/', pathNot: '\\.test\\.ts$' },
      to: { path: '^functions/(api|hosts|drops|governance)/' },
    },
    {
      name: 'services-free-of-transport',
      severity: 'error',
      from: { path: '^functions/(services|contracts|governance|drops)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^functions/(api|hosts|adapters)/' },
    },
    {
      name: 'api-not-hosts',
      severity: 'error',
      from: { path: '^functions/(api|governance|drops)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^functions/hosts/' },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(vite/client)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|cdk\\.out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'svelte', 'default'],
      extensions: ['.ts', '.js', '.svelte', '.json'],
    },
  },
};
