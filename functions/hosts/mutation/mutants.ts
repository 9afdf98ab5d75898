import { createHash } from 'node:crypto';
import ts from 'typescript';

/** One small change of a source that a test should notice. */
export interface Mutant {
  readonly file: string;
  /** Innermost named function or constant around the change. */
  readonly within: string;
  /** `before → after`, on one line. */
  readonly change: string;
  /** Which of several equal changes inside `within`, from 1. */
  readonly nth: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Names a mutant as long as the code around it keeps its names, wherever its line moves. */
export function mutantId({
  file,
  within,
  change,
  nth,
}: Omit<Mutant, 'line' | 'start' | 'end' | 'text'>): string {
  return [file, within, change, nth].join(' | ');
}

/** The source with one change made. */
export function mutated(source: string, { start, end, text }: Mutant): string {
  return source.slice(0, start) + text + source.slice(end);
}

/**
 * Every mutant of a TypeScript source. Left alone: types, imports, words shown to people (`en`, `zh`) and
 * texts of errors that are thrown; changes that do not parse.
 */
export function mutantsOf(file: string, source: string): Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const counts = new Map<string, number>();
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node, within: string): void => {
    if (isLeftAlone(node)) return;
    const name = nameOf(node) ?? within;
    for (const { of, text } of changesOf(node)) {
      const [start, end] = [of.getStart(tree), of.getEnd()];
      const change = `${oneLine(source.slice(start, end))} → ${oneLine(text)}`;
      const key = `${name} | ${change}`;
      const nth = (counts.get(key) ?? 0) + 1;
      counts.set(key, nth);
      const line = tree.getLineAndCharacterOfPosition(start).line + 1;
      mutants.push({ file, within: name, change, nth, line, start, end, text });
    }
    ts.forEachChild(node, (child) => visit(child, name));
  };
  visit(tree, '—');
  return mutants;
}

/** Whether a changed source is TypeScript still. */
export function parses(source: string): boolean {
  const { diagnostics = [] } = ts.transpileModule(source, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  return diagnostics.length === 0;
}

/** The `count` mutants whose digests with the seed are smallest: the same ones while their code stays. */
export function sampled(mutants: readonly Mutant[], count: number, seed: string): Mutant[] {
  const digest = (mutant: Mutant): string =>
    createHash('sha256')
      .update(`${seed} ${mutantId(mutant)}`)
      .digest('hex');
  return mutants
    .map((mutant) => ({ mutant, key: digest(mutant) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ mutant }) => mutant);
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 80)} … ${line.slice(-30)}` : line;
}

function nameOf(node: ts.Node): string | undefined {
  const named =
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name));
  return named && node.name ? node.name.getText() : undefined;
}

function isLeftAlone(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isThrowStatement(node) ||
    (ts.isPropertyAssignment(node) && ['en', 'zh'].includes(node.name.getText()))
  );
}

interface Change {
  readonly of: ts.Node;
  readonly text: string;
}

/** Other operators for an operator. */
const operators: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '/=': ['*='],
  '??=': ['='],
};

/** Methods that another one stands in for. */
const methods: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
};

/** Methods without which their receiver is left. */
const filters = new Set([
  ...['filter', 'sort', 'toSorted', 'reverse', 'toReversed', 'slice', 'trim', 'trimEnd', 'trimStart'],
  ...['normalize', 'toLowerCase', 'toUpperCase', 'replace', 'replaceAll', 'flat'],
]);

function changesOf(node: ts.Node): Change[] {
  if (ts.isBinaryExpression(node)) return binaryChanges(node);
  if (ts.isConditionalExpression(node))
    return [node.whenTrue, node.whenFalse].map((branch) => ({ of: node, text: `(${branch.getText()})` }));
  if (ts.isIfStatement(node)) return ['true', 'false'].map((text) => ({ of: node.expression, text }));
  if (ts.isWhileStatement(node)) return [{ of: node.expression, text: 'false' }];
  if (ts.isForStatement(node) && node.condition) return [{ of: node.condition, text: 'false' }];
  if (ts.isPrefixUnaryExpression(node)) return prefixChanges(node);
  if (ts.isPostfixUnaryExpression(node)) {
    // turned around, a loop would never end
    if (ts.isForStatement(node.parent)) return [];
    const other = node.operator === ts.SyntaxKind.PlusPlusToken ? '--' : '++';
    return [{ of: node, text: `${node.operand.getText()}${other}` }];
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ of: node, text: 'false' }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ of: node, text: 'true' }];
  if (ts.isNumericLiteral(node)) return [{ of: node, text: String(Number(node.text) + 1) }];
  if (ts.isBigIntLiteral(node)) return [{ of: node, text: `${BigInt(node.text.slice(0, -1)) + 1n}n` }];
  if (ts.isStringLiteralLike(node)) return isName(node) || node.text === '' ? [] : [{ of: node, text: "''" }];
  if (ts.isTemplateExpression(node)) return [{ of: node, text: "''" }];
  if (ts.isRegularExpressionLiteral(node)) return regexChanges(node);
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && !isTarget(node))
    return [{ of: node, text: '[]' }];
  if (ts.isCallExpression(node)) return callChanges(node);
  if (ts.isExpressionStatement(node)) return [{ of: node, text: ';' }];
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return [{ of: node.body, text: 'undefined' }];
  if (ts.isBlock(node) && ts.isFunctionLike(node.parent) && node.statements.length > 0)
    return [{ of: node, text: '{}' }];
  return [];
}

function binaryChanges(node: ts.BinaryExpression): Change[] {
  const sign = node.operatorToken.getText();
  if (sign === '??') return [{ of: node, text: `(${node.left.getText()})` }];
  const isText = (side: ts.Expression): boolean =>
    ts.isStringLiteralLike(side) || ts.isTemplateExpression(side);
  if (sign === '+' && (isText(node.left) || isText(node.right))) return [];
  return (operators[sign] ?? []).map((other) => ({
    of: node,
    text: `${node.left.getText()} ${other} ${node.right.getText()}`,
  }));
}

function prefixChanges(node: ts.PrefixUnaryExpression): Change[] {
  const operand = node.operand.getText();
  switch (node.operator) {
    case ts.SyntaxKind.ExclamationToken:
    case ts.SyntaxKind.MinusToken:
      return [{ of: node, text: operand }];
    case ts.SyntaxKind.PlusPlusToken:
      return [{ of: node, text: `--${operand}` }];
    case ts.SyntaxKind.MinusMinusToken:
      return [{ of: node, text: `++${operand}` }];
    default:
      return [];
  }
}

function callChanges(node: ts.CallExpression): Change[] {
  const called = node.expression;
  if (!ts.isPropertyAccessExpression(called)) return [];
  const name = called.name.text;
  const other = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (other !== undefined) return [{ of: called.name, text: other }];
  if (called.getText() === 'Math.abs') return [{ of: node, text: `(${node.arguments[0]?.getText() ?? ''})` }];
  return filters.has(name) ? [{ of: node, text: called.expression.getText() }] : [];
}

/** A pattern without its anchors. */
function regexChanges(node: ts.RegularExpressionLiteral): Change[] {
  const { text } = node;
  const end = text.lastIndexOf('/');
  const without = (pattern: string): Change => ({ of: node, text: `/${pattern}/${text.slice(end + 1)}` });
  const pattern = text.slice(1, end);
  return [
    ...(pattern.startsWith('^') && pattern.length > 1 ? [without(pattern.slice(1))] : []),
    ...(/[^\\]\$$/.test(pattern) ? [without(pattern.slice(0, -1))] : []),
  ];
}

/** Whether a text is a name in the syntax: of a property, or in a type or an index. */
function isName(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isLiteralTypeNode(parent) ||
    (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword)
  );
}

/** `[a, b] = …` takes apart; it is no list. */
function isTarget(node: ts.ArrayLiteralExpression): boolean {
  const { parent } = node;
  return ts.isBinaryExpression(parent) && parent.left === node;
}
