import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { checkCommand, type CheckOptions } from './check-command.ts';
import type { CommandContext, CommonOptions } from './command-context.ts';
import { dataCommand } from './data-command.ts';
import { diffCommand, type DiffOptions } from './diff-command.ts';
import { dropCommand, type DropOptions } from './drop-command.ts';
import { samplePresets } from '../../../simulations/population/presets.ts';
import { mostDays } from '../../drops/sealed-rejects.ts';
import { rejectsCommand, type RejectsOptions } from './rejects-command.ts';
import { mapCommand, type MapOptions } from './map-command.ts';
import { payslipCommand, type PayslipOptions } from './payslip-command.ts';
import { sampleCommand, type SampleCommandOptions } from './sample-command.ts';
import { templatesCommand } from './templates-command.ts';
import { verifyCommand, type VerifyOptions } from './verify-command.ts';
import { wordsCommand, type WordsOptions } from './words-command.ts';
import { simulateCommand, type SimulateOptions } from './simulate-command.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export interface ProgramOptions {
  readonly version: string;
  readonly terminal: Terminal;
  /** Runs a command with what it works on, and keeps its exit code. */
  readonly run: (command: (context: CommandContext) => Promise<ExitCode>) => Promise<void>;
}

/** The command line: what there is to type, with help everywhere. */
export function program({ version, terminal, run }: ProgramOptions): Command {
  const root = new Command('quanheng')
    .description('Try a pay plan on real history before anyone is paid by it.')
    .version(version)
    .addHelpText('after', afterHelp)
    .showHelpAfterError('(--help shows what can be typed)')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  const command = (usage: string, description: string): Command =>
    root
      .command(usage)
      .description(description)
      .option('--json', 'print one JSON document on stdout')
      .option('--sample', 'use the sample workspace instead of your own; made where it is not there yet')
      .addOption(
        new Option('--lang <language>', 'language of text; that of the environment when absent').choices([
          'zh',
          'en',
        ]),
      );

  command('drop <file>', 'commit a file as a new data version')
    .requiredOption('--map <mapping>', 'mapping document (YAML): which column means what')
    .option('--note <text>', 'a note to keep with the version')
    .option('--release', 'take it in although more than 5 % was rejected; wants a --note')
    .option(
      '--keep-rejects <days>',
      'days that rejected records are kept sealed (0 to 365; 30 when absent)',
      days,
    )
    .option('--replaces <number>', 'number of the version that this file corrects', wholeNumber)
    .action((file: string, options: DropOptions) => run((context) => dropCommand(context, file, options)));

  command('map <file>', 'a first mapping of a file on stdout, with what only you can say as comments')
    .option('--encoding <name>', 'utf-8, utf-16le, utf-16be or gb18030, where it is unclear')
    .option('--delimiter <character>', 'what separates the cells, where it is unclear')
    .option(
      '--table <name>',
      'a sheet or a part of an archive; may be repeated',
      (name, before: string[] = []) => [...before, name],
    )
    .action((file: string, options: MapOptions) => run((context) => mapCommand(context, file, options)));

  command('rejects <drop>', 'rejected records of a drop as CSV on stdout, to be mended and dropped again')
    .option('--erase', 'erase them now, since they are resolved')
    .action((dropId: string, options: RejectsOptions) =>
      run((context) => rejectsCommand(context, dropId, options)),
    );

  command('data [version]', 'list data versions, or show what is in one').action(
    (named: string | undefined, options: CommonOptions) =>
      run((context) => dataCommand(context, named, options)),
  );

  command('simulate', 'replay a plan, beside a baseline, on a data version')
    .requiredOption('--plan <plan>', 'plan file, or id of a saved plan or template')
    .addOption(overlayOption())
    .option(
      '--baseline <plan>',
      'plan to compare with (file or id); the plan without its overlay when absent',
    )
    .addOption(dataOption())
    .option('--months <list>', 'pay months, e.g. 2023-08,2023-09; all when absent', list)
    .option('--groups <list>', 'labels to compare pay by, e.g. tenure,shift', list)
    .option('--reference <label=group>', 'group to compare with, e.g. shift=day; may be repeated', named)
    .action((options: SimulateOptions) => run((context) => simulateCommand(context, options)));

  command('payslip <person> <month>', 'explain one amount down to each KPI; the look is logged')
    .requiredOption('--plan <plan>', 'plan file, or id of a saved plan or template')
    .addOption(overlayOption())
    .addOption(dataOption())
    .option('--purpose <text>', 'why you look; goes into the audit log', 'command line')
    .option('--tax', 'with income tax (China): withholding of the year so far, annual bonus, net pay')
    .option('--contributions <yuan>', 'with --tax: own social insurance and housing fund a month', yuan)
    .option('--deductions <yuan>', 'with --tax: special additional deductions a month', yuan)
    .action((person: string, month: string, options: PayslipOptions) =>
      run((context) => payslipCommand(context, { person, month }, options)),
    );

  command('check <plan>', 'find what is wrong or unwise in a plan')
    .addOption(dataOption('none when absent, unless --sample'))
    .action((named: string, options: CheckOptions) =>
      run((context) => checkCommand(context, named, options)),
    );

  command('words <plan>', 'say a plan in plain sentences, each with its clause')
    .addOption(overlayOption())
    .action((named: string, options: WordsOptions) =>
      run((context) => wordsCommand(context, named, options)),
    );

  command(
    'diff <before> [after]',
    'say what differs between two plans, clause by clause, and with data what each pays',
  )
    .addOption(overlayOption())
    .addOption(dataOption('none when absent, unless --sample or --person'))
    .option('--person <person>', 'one person alone; the look is logged')
    .option('--month <month>', 'the month of that person')
    .option('--purpose <text>', 'why you look; goes into the audit log', 'command line')
    .action((before: string, after: string | undefined, options: DiffOptions) =>
      run((context) => diffCommand(context, { before, after }, options)),
    );

  command('templates [template]', 'list plans to start from, or print the document of one').action(
    (named: string | undefined, options: CommonOptions) =>
      run((context) => templatesCommand(context, named, options)),
  );

  command('sample', 'list staffs to try plans on, or write the files of one, to be dropped like any')
    .addArgument(new Argument('[preset]', 'which').choices(samplePresets.map(({ id }) => id)))
    .option('--out <folder>', 'where the files go', '.')
    .action((named: string | undefined, options: SampleCommandOptions) =>
      run((context) => sampleCommand(context, named, options)),
    );

  command('verify', 'compare stored data with what was written')
    .option(
      '--against <file>',
      'output of an earlier `verify --json`: finds records removed or rewritten since',
    )
    .action((options: VerifyOptions) => run((context) => verifyCommand(context, options)));
  return root;
}

/** @param absent  what holds without it */
function dataOption(absent = 'the pinned one when absent, else the newest'): Option {
  return new Option('--data <version>', `data version, e.g. own-3; ${absent}`);
}

function overlayOption(): Option {
  return new Option(
    '--overlay <file>',
    'changes that are laid over the plan (YAML), by ids; may be repeated',
  ).argParser((file: string, before: readonly string[] = []) => [...before, file]);
}

function list(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

/** `shift=day`, added to what was named before. */
function named(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [label, group] = [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)];
  if (!text.includes('=') || label === '' || group === '')
    throw new InvalidArgumentError('It must be a label and a group, e.g. shift=day.');
  return { ...before, [label]: group };
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}

function yuan(text: string): number {
  if (!/^\d{1,5}(\.\d{1,2})?$/.test(text))
    throw new InvalidArgumentError('It must be an amount in yuan from 0 to 99999.99.');
  return Number(text);
}

function days(text: string): number {
  if (!/^\d{1,3}$/.test(text) || Number(text) > mostDays)
    throw new InvalidArgumentError(`It must be a whole number from 0 to ${mostDays}.`);
  return Number(text);
}

const afterHelp = `
Data lies in QUANHENG_DATA (default: .quanheng in the working directory).
Exit codes: 0 done, 1 the input has problems, 2 wrong usage, 3 the world failed.

Example:
  npm run -s quanheng -- drop docs/examples/contacts.csv --map docs/examples/contacts.mapping.yaml
  npm run -s quanheng -- simulate --plan docs/examples/scorecard.plan.yaml --baseline docs/examples/flat.plan.yaml`;
