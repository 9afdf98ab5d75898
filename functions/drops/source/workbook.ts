import { FileFault } from './file-fault.ts';
import type { FilePart } from './file-part.ts';
import type { ZipEntry } from './zip-parts.ts';

/** Largest part besides the sheets, bytes: they are held whole while the sheets stream. */
const maxHeldBytes = 64_000_000;
/** Bytes that one packed byte of a part of some size may give. */
const maxRatio = 100;
const someSize = 1_000_000;

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly visible: boolean;
  readonly part: FilePart;
}

/** What a workbook holds. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** The day its dates count from, epoch milliseconds. */
  readonly start: number;
}

/** What kind of Office document the parts of an archive make; null where they make none. */
export function officeKind(entries: readonly ZipEntry[]): 'XLSX' | 'XLSB' | 'DOCX' | 'PPTX' | 'ODS' | null {
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
  if (has(/^mimetype$/) && has(/^content\.xml$/)) return 'ODS';
  if (!has(/^\[Content_Types\]\.xml$/)) return null;
  if (has(/^xl\/workbook\.bin$/)) return 'XLSB';
  if (has(/^word\//)) return 'DOCX';
  if (has(/^ppt\//)) return 'PPTX';
  return has(/^xl\/workbook\.xml$/) ? 'XLSX' : null;
}

/**
 * The sheets of an XLSX workbook in their order.
 * @throws FileFault where a part unpacks to more than it should, or one that the workbook names is missing
 */
export async function readWorkbook(name: string, entries: readonly ZipEntry[]): Promise<Workbook> {
  for (const entry of entries) refuseBomb(name, entry);
  const book = await partText(name, entries, 'xl/workbook.xml');
  const targets = new Map(
    elements(await partText(name, entries, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((rel) => [
      attribute(rel, 'Id'),
      attribute(rel, 'Target'),
    ]),
  );
  const sheets = elements(book, 'sheet').flatMap((sheet): Sheet[] => {
    const target = targets.get(attribute(sheet, '(?:\\w+:)?id'));
    if (target === undefined || !/worksheets\//.test(target)) return [];
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const visible = !/hidden/i.test(attribute(sheet, 'state'));
    return [{ name: attribute(sheet, 'name'), visible, part: entryNamed(name, entries, path).part }];
  });
  const since1904 = /^(1|true)$/.test(attribute(elements(book, 'workbookPr')[0] ?? '', 'date1904'));
  return { sheets, start: since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31) };
}

function refuseBomb(file: string, { name, bytes, packedBytes }: ZipEntry): void {
  const part = { part: name };
  if (bytes > someSize && bytes > maxRatio * packedBytes)
    throw new FileFault('data/part-swells', file, { ...part, ratio: maxRatio });
  if (!/worksheets\//.test(name) && /\.(xml|rels)$/.test(name) && bytes > maxHeldBytes)
    throw new FileFault('data/part-too-large', file, { ...part, limit: maxHeldBytes });
}

function entryNamed(file: string, entries: readonly ZipEntry[], path: string): ZipEntry {
  const entry = entries.find(({ name }) => name === path);
  if (entry) return entry;
  const reason = { en: `its part ${path} is missing`, zh: `缺少部分 ${path}` };
  throw new FileFault('data/file-damaged', file, { reason });
}

async function partText(file: string, entries: readonly ZipEntry[], path: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of entryNamed(file, entries, path).part.chunks())
    text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** The start tags of an element, in the order of the text; a prefix of the name does not count. */
function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'g')) ?? [];
}

/** The value of an attribute of a start tag; empty where it has none. */
function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return unescaped(value?.[1] ?? value?.[2] ?? '');
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, word?: string) => {
      const code = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : null;
      if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      return named[word ?? ''] ?? whole;
    },
  );
}
