import type { Locale } from './problem-entry.ts';

/** What a file turned out to be when it was opened. */
export interface ReadAs {
  readonly format: 'text' | 'json-lines' | 'xlsx' | 'parquet';
  readonly packed: 'gzip' | 'zip' | null;
  /** Of a text; null where the format has none to tell. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Names of the parts or sheets that are read one after the other; empty where the file is one table. */
  readonly tables: readonly string[];
}

/**
 * How a file was read, in words.
 *
 * readAsWords({ format: 'text', packed: 'gzip', encoding: 'gb18030', delimiter: ';', tables: [] }, 'en') // => 'delimited text, in GB18030, cells separated by “;”, unpacked from gzip'
 */
export function readAsWords({ format, packed, encoding, delimiter, tables }: ReadAs, locale: Locale): string {
  const words = wordsOf[locale];
  const parts = [
    words.formats[format],
    ...(encoding === null ? [] : [words.encoding(encoding.toUpperCase())]),
    ...(delimiter === null ? [] : [words.cells(words.delimiters[delimiter] ?? delimiter)]),
    ...(packed === null ? [] : [words.packed(packed)]),
    ...(tables.length === 0 ? [] : [words.tables(tables)]),
  ];
  return parts.join(words.comma);
}

const wordsOf = {
  en: {
    comma: ', ',
    formats: {
      text: 'delimited text',
      'json-lines': 'JSON lines',
      xlsx: 'XLSX workbook',
      parquet: 'Parquet',
    },
    encoding: (name: string) => `in ${name}`,
    delimiters: { '\t': 'Tab', '\u0001': 'U+0001' } as Readonly<Record<string, string>>,
    cells: (delimiter: string) => `cells separated by “${delimiter}”`,
    packed: (packing: string) => `unpacked from ${packing}`,
    tables: (names: readonly string[]) =>
      names.length === 1
        ? `table “${names[0] ?? ''}”`
        : `${names.length} tables one after the other (${names.join(', ')})`,
  },
  zh: {
    comma: '，',
    formats: { text: '分隔文本', 'json-lines': 'JSON Lines', xlsx: 'XLSX 工作簿', parquet: 'Parquet' },
    encoding: (name: string) => `${name} 编码`,
    delimiters: { '\t': '制表符', '\u0001': 'U+0001' } as Readonly<Record<string, string>>,
    cells: (delimiter: string) => `单元格以“${delimiter}”分隔`,
    packed: (packing: string) => `由 ${packing} 解压`,
    tables: (names: readonly string[]) =>
      names.length === 1 ? `表“${names[0] ?? ''}”` : `依次读取 ${names.length} 个表（${names.join('、')}）`,
  },
};
