/**
 * Folders from the ground up: a folder imports those before it in its list and none after it. Every folder of a root
 * stands in its list; what tests import is their own affair.
 */
const order = {
  simulations:
    'problems math frame program sql kpi behaviour pay replay disclosure plan outcomes scenario population templates oracle reference',
  functions: 'ports records governance drops contracts services api adapters hosts',
};

const ofTests = '(\\.test|\\.contract)\\.ts$|/testing/';

function folderRules(root) {
  const folders = order[root].split(' ');
  return [
    {
      name: `${root}-folder-without-place`,
      comment: `name the folder in the order of ${root}/ in .dependency-cruiser.cjs`,
      severity: 'error',
      from: {},
      to: { path: `^${root}/`, pathNot: `^${root}/(${folders.join('|')})/` },
    },
    ...folders.slice(0, -1).map((folder, k) => ({
      name: `${root}-${folder}-imports-what-is-below`,
      severity: 'error',
      from: { path: `^${root}/${folder}/`, pathNot: ofTests },
      to: { path: `^${root}/(${folders.slice(k + 1).join('|')})/` },
    })),
  ];
}

/** Import directions of the house: web → simulations ← functions; infra imports nobody. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      // a Svelte component that shows a tree imports itself
      from: { pathNot: '^web/src/screens/payslip/PayslipSteps[.]svelte$' },
      to: { circular: true },
    },
    {
      name: 'simulations-is-pure',
      severity: 'error',
      from: { path: '^simulations/', pathNot: ofTests },
      to: { path: '^(functions|web|infra)/' },
    },
    {
      name: 'simulations-pure-libraries',
      severity: 'error',
      from: { path: '^simulations/', pathNot: ofTests },
      to: { path: 'node_modules', pathNot: 'node_modules/(yaml|zod)/' },
    },
    {
      name: 'simulations-no-node',
      severity: 'error',
      from: { path: '^simulations/', pathNot: ofTests },
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
      from: { path: '^functions/', pathNot: ofTests },
      to: { path: '^(web|infra)/' },
    },
    {
      name: 'infra-alone',
      severity: 'error',
      from: { path: '^infra/', pathNot: ofTests },
      to: { path: '^(functions|web|simulations)/' },
    },
    {
      name: 'records-know-ports-alone',
      severity: 'error',
      from: { path: '^functions/records/', pathNot: ofTests },
      to: { path: '^simulations/' },
    },
    {
      name: 'adapters-know-ports-alone',
      severity: 'error',
      from: { path: '^functions/adapters/', pathNot: ofTests },
      to: { path: '^functions/', pathNot: '^functions/(adapters|ports)/' },
    },
    ...folderRules('simulations'),
    ...folderRules('functions'),
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
