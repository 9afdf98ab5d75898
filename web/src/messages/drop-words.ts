import type { Locale } from '../../../simulations/problems/problem.ts';

interface DropWords {
  readonly title: string;
  readonly close: string;
  readonly choose: string;
  readonly chooseHint: string;
  readonly reading: string;
  readonly looks: (readAs: string, columns: number) => string;
  readonly column: string;
  readonly samples: string;
  readonly questions: string;
  readonly mapping: string;
  readonly mappingHint: string;
  readonly openMapping: string;
  readonly note: string;
  readonly commit: string;
  readonly committing: string;
  readonly counts: (records: string, accepted: string, rejected: string) => string;
  readonly committed: (version: string) => string;
  readonly rejects: string;
  readonly rejectsHint: string;
  readonly nothing: string;
  readonly again: string;
}

/** Words of the panel that takes files in. */
export const dropWords: Readonly<Record<Locale, DropWords>> = {
  en: {
    title: 'Bring in data',
    close: 'Close',
    choose: 'Choose a file',
    chooseHint:
      'XLSX, CSV or other delimited text, JSON lines, Parquet, also in .gz or .zip. Or drag it here.',
    reading: 'Reading the file …',
    looks: (readAs, columns) => `Read as ${readAs}; ${columns} columns`,
    column: 'Column of the file',
    samples: 'First values',
    questions: 'What only you can say',
    mapping: 'Mapping: what each column means',
    mappingHint: 'Suggested from names and first values.',
    openMapping: 'Open a mapping file',
    note: 'Note (why, from where)',
    commit: 'Check and commit as a new version',
    committing: 'Checking and committing …',
    counts: (records, accepted, rejected) =>
      `${records} records = ${accepted} accepted + ${rejected} rejected`,
    committed: (version) => `Committed as version ${version}.`,
    rejects: 'Download the rejected records',
    rejectsHint:
      'With line, reason and cure. Mend them there and bring the file in again with the same mapping.',
    nothing: 'Nothing was committed; the data is as it was.',
    again: 'Bring in another file',
  },
  zh: {
    title: '导入数据',
    close: '关闭',
    choose: '选择文件',
    chooseHint: 'XLSX、CSV 等分隔文本、JSON Lines 或 Parquet，可为 .gz 或 .zip；也可拖到此处。',
    reading: '正在读取文件…',
    looks: (readAs, columns) => `识别为${readAs}；共 ${columns} 列`,
    column: '文件中的列',
    samples: '前几个值',
    questions: '需要您确认',
    mapping: '映射：每一列的含义',
    mappingHint: '根据列名和前几个值自动建议。',
    openMapping: '打开映射文件',
    note: '备注（原因、来源）',
    commit: '检查并提交为新版本',
    committing: '正在检查并提交…',
    counts: (records, accepted, rejected) => `${records} 条记录 = 接受 ${accepted} + 拒绝 ${rejected}`,
    committed: (version) => `已提交为版本 ${version}。`,
    rejects: '下载被拒记录',
    rejectsHint: '附行号、原因和改法；更正后用同一映射重新导入即可。',
    nothing: '未提交任何内容，数据保持不变。',
    again: '导入另一个文件',
  },
};
