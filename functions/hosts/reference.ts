import { Command } from 'commander';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compareCase, type CaseResult, type FigureCount } from '../../simulations/reference/compare-case.ts';
import type { ReferenceFile } from '../../simulations/reference/reference-case.ts';
import { referenceTopics } from '../../simulations/reference/topics.ts';

interface TopicCount extends FigureCount {
  readonly topic: string;
  /** The same of single figures: a case is matched when all of its figures are. */
  readonly figures: FigureCount;
  /** What differs, and what is missing although nothing says that it is not served. */
  readonly details: readonly string[];
  /** Calculations and figures that the product does not serve yet, with the reason. */
  readonly notServed: readonly string[];
}

const command = new Command('reference')
  .description(
    'Runs reference cases made by other programs through the product and prints: topic matched differing missing',
  )
  .argument('<folder>', 'folder with JSON files of schema quanheng.reference/1')
  .option('--topics <list>', 'only these topics, separated by commas; each must be there')
  .option('--json', 'one JSON document on standard output')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

const named = command
  .opts<{ topics?: string }>()
  .topics?.split(',')
  .map((topic) => topic.trim())
  .filter(Boolean);
const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), command.args[0] as string);
const { files, broken } = await readReferences(folder);
const counts = countTopics(files.filter(({ topic }) => !named || named.includes(topic)));
const absent = (named ?? []).filter((topic) => !counts.some((count) => count.topic === topic));
report(counts, [...broken, ...absent.map((topic) => `topic ${topic}: no case in ${folder}`)]);
const wrong = counts.some(
  ({ differing, details }) => differing > 0 || (named !== undefined && details.length > 0),
);
process.exitCode = wrong || absent.length > 0 || broken.length > 0 ? 1 : 0;

/** Every reference file below a folder; other JSON is passed over, broken JSON is named. */
async function readReferences(root: string): Promise<{ files: ReferenceFile[]; broken: string[] }> {
  let paths: string[];
  try {
    paths = (await readdir(root, { recursive: true })).filter((path) => path.endsWith('.json')).sort();
  } catch (cause) {
    console.error(
      `The folder ${root} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
    process.exit(3);
  }
  const files: ReferenceFile[] = [];
  const broken: string[] = [];
  for (const path of paths) {
    try {
      const value = JSON.parse(await readFile(join(root, path), 'utf8')) as Partial<ReferenceFile> | null;
      if (value?.schema === 'quanheng.reference/1' && Array.isArray(value.cases))
        files.push(value as ReferenceFile);
    } catch (cause) {
      broken.push(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  }
  return { files, broken };
}

function countTopics(files: readonly ReferenceFile[]): TopicCount[] {
  const topics = [...new Set(files.map(({ topic }) => topic))].sort();
  return topics.map((topic) => {
    const results = files
      .filter((file) => file.topic === topic)
      .flatMap(({ cases, tolerance }) =>
        cases.map((one) => ({ id: one.id, ...compareCase(referenceTopics[topic], one, tolerance) })),
      );
    const count = (outcome: string): number => results.filter((result) => result.outcome === outcome).length;
    const sum = (kind: keyof FigureCount): number =>
      results.reduce((total, { figures }) => total + figures[kind], 0);
    return {
      topic,
      matched: count('matched'),
      differing: count('differing'),
      missing: count('missing'),
      figures: { matched: sum('matched'), differing: sum('differing'), missing: sum('missing') },
      details: results.flatMap(({ id, outcome, details }) =>
        details.map((words) => `${topic} ${id} ${outcome}: ${words}`),
      ),
      notServed: referenceTopics[topic]
        ? unserved(topic, results)
        : [`${topic}: not served yet: the product calculates nothing of it`],
    };
  });
}

/** One line for each reason. */
function unserved(topic: string, results: readonly CaseResult[]): string[] {
  const whys = [...new Set(results.flatMap(({ notServed }) => Object.keys(notServed)))];
  return whys.map((why) => {
    const names = new Set(results.flatMap(({ notServed }) => notServed[why] ?? []));
    return `${topic}: not served yet: ${[...names].join(', ')}: ${why}`;
  });
}

function report(topics: readonly TopicCount[], notes: readonly string[]): void {
  if (command.opts<{ json?: boolean }>().json) console.log(JSON.stringify({ topics, notes }));
  else
    for (const { topic, matched, differing, missing } of topics)
      console.log(`${topic} ${matched} ${differing} ${missing}`);
  for (const { topic, figures, details, notServed } of topics) {
    if (referenceTopics[topic])
      for (const line of [
        ...details,
        `${topic}: ${figures.matched} figures match, ${figures.differing} differ, ${figures.missing} missing`,
      ])
        console.error(line);
    for (const line of notServed) console.error(line);
  }
  for (const note of notes) console.error(note);
}
