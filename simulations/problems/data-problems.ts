import type { ProblemEntry } from './problem-entry.ts';

/** Problems of data: files, mappings, cells, measures (see `problem.ts`). */
export const dataProblems = {
  'data/file-empty': {
    severity: 'error',
    message: { en: 'The file {name} holds no bytes.', zh: '文件 {name} 是空的。' },
    cure: { en: 'Export it again; the download may have been cut.', zh: '请重新导出；下载可能不完整。' },
  },
  'data/file-is-archive': {
    severity: 'error',
    message: {
      en: '{name} is a {kind} file, not a table of text.',
      zh: '{name} 是 {kind} 文件，不是文本表格。',
    },
    cure: {
      en: 'Save the table as XLSX or "CSV UTF-8", or pack it as ZIP or gzip, and upload that.',
      zh: '请将表格另存为 XLSX 或“CSV UTF-8”，或改用 ZIP、gzip 打包后上传。',
    },
  },
  'data/file-binary': {
    severity: 'error',
    message: {
      en: '{name} holds binary data (a zero byte at offset {offset}).',
      zh: '{name} 含有二进制数据（偏移 {offset} 处为零字节）。',
    },
    cure: { en: 'Upload a CSV file.', zh: '请上传 CSV 文件。' },
  },
  'data/file-too-large': {
    severity: 'error',
    message: {
      en: '{name} is larger than {limit} bytes when unpacked.',
      zh: '{name} 解压后超过 {limit} 字节。',
    },
    cure: { en: 'Split it by month and drop the parts.', zh: '请按月拆分后分别上传。' },
  },
  'data/file-damaged': {
    severity: 'error',
    message: { en: '{name} cannot be unpacked: {reason}.', zh: '{name} 无法解压：{reason}。' },
    cure: { en: 'Export or copy it again.', zh: '请重新导出或复制。' },
  },
  'data/encoding-unclear': {
    severity: 'error',
    message: {
      en: '{name} cannot be read as {tried} from line {line} on{alternative}.',
      zh: '{name} 从第 {line} 行起无法按 {tried} 读取{alternative}。',
    },
    cure: {
      en: 'Say `file: { encoding: gb18030 }` (or utf-8, utf-16le, utf-16be) in the mapping if that is what it is, or save the file as UTF-8.',
      zh: '若确为该编码，请在映射中写 `file: { encoding: gb18030 }`（或 utf-8、utf-16le、utf-16be），或将文件另存为 UTF-8。',
    },
  },
  'data/file-locked': {
    severity: 'error',
    message: { en: '{name} is locked with a password.', zh: '{name} 设有密码。' },
    cure: { en: 'Save it without a password.', zh: '请取消密码后另存。' },
  },
  'data/packing-unknown': {
    severity: 'error',
    message: {
      en: '{name} packs {part} in a way that is not read here (method {method}).',
      zh: '{name} 中 {part} 的压缩方式（{method}）不受支持。',
    },
    cure: { en: 'Pack it as an ordinary ZIP file.', zh: '请用普通 ZIP 方式重新打包。' },
  },
  'data/too-many-parts': {
    severity: 'error',
    message: {
      en: '{name} holds {count} files; at most {limit} are read.',
      zh: '{name} 含 {count} 个文件；最多读取 {limit} 个。',
    },
    cure: { en: 'Pack only the tables that are needed.', zh: '请只打包需要的表。' },
  },
  'data/part-swells': {
    severity: 'error',
    message: {
      en: 'A part of {name} ({part}) unpacks to more than {ratio} times its size.',
      zh: '{name} 中的 {part} 解压后超过原大小的 {ratio} 倍。',
    },
    cure: { en: 'Save the sheet as "CSV UTF-8" and drop that.', zh: '请将工作表另存为“CSV UTF-8”后上传。' },
  },
  'data/part-too-large': {
    severity: 'error',
    message: {
      en: 'A part of {name} ({part}) is larger than {limit} bytes when unpacked.',
      zh: '{name} 中的 {part} 解压后超过 {limit} 字节。',
    },
    cure: {
      en: 'Save the sheet as "CSV UTF-8", or split the workbook by month.',
      zh: '请将工作表另存为“CSV UTF-8”，或按月拆分工作簿。',
    },
  },
  'data/sheet-too-marked': {
    severity: 'error',
    message: {
      en: '{name} has more than {limit} merged cells and formulas without a value.',
      zh: '{name} 中合并单元格与无结果公式超过 {limit} 个。',
    },
    cure: {
      en: 'Open the workbook, let it compute, unmerge the cells, save it and drop it again.',
      zh: '请打开工作簿完成计算、取消合并后保存，再重新上传。',
    },
  },
  'data/json-not-lines': {
    severity: 'error',
    message: {
      en: '{name} begins as JSON, but not with one object on each line.',
      zh: '{name} 以 JSON 开头，但不是每行一个对象。',
    },
    cure: {
      en: 'Export it as JSON lines (NDJSON): one object on each line.',
      zh: '请导出为 JSON Lines（NDJSON），每行一个对象。',
    },
  },
  'data/tables-differ': {
    severity: 'error',
    message: {
      en: '{name} holds several tables with different columns: "{first}" and "{second}" differ in {differences}.',
      zh: '{name} 含有列不同的多个表：“{first}”与“{second}”的差别在于 {differences}。',
    },
    cure: {
      en: 'Say in the mapping which are meant, `file: { tables: […] }`, among: {tables}.',
      zh: '请在映射中写明要读取的表，`file: { tables: […] }`，可选：{tables}。',
    },
  },
  'data/unknown-table': {
    severity: 'error',
    message: { en: '{name} has no table "{table}".', zh: '{name} 中没有表“{table}”。' },
    cure: { en: 'Choose among: {known}.', zh: '可选：{known}。' },
  },
  'data/delimiter-unclear': {
    severity: 'error',
    message: {
      en: 'Which character separates the cells of {name}? The header would be {readings}.',
      zh: '{name} 的单元格以哪个字符分隔？表头可能是 {readings}。',
    },
    cure: {
      en: "Say it in the mapping, for example `file: { delimiter: ';' }`.",
      zh: "请在映射中写明，例如 `file: { delimiter: ';' }`。",
    },
  },
  'data/no-header': {
    severity: 'error',
    message: {
      en: '{name} has no header line with at least two different column names.',
      zh: '{name} 没有至少两个不同列名的表头。',
    },
    cure: {
      en: 'Put the column names into the first line, or name the delimiter in the mapping.',
      zh: '请把列名放在第一行，或在映射中指定分隔符。',
    },
  },
  'data/no-records': {
    severity: 'error',
    message: { en: '{name} has a header and no records.', zh: '{name} 只有表头，没有记录。' },
    cure: { en: 'Check the filter of the export.', zh: '请检查导出时的筛选条件。' },
  },
  'data/duplicate-column': {
    severity: 'error',
    message: {
      en: 'The column "{column}" stands {count} times in the header.',
      zh: '列“{column}”在表头中出现 {count} 次。',
    },
    cure: { en: 'Rename the columns so that each name is there once.', zh: '请重命名，使列名不重复。' },
  },
  'data/too-many-columns': {
    severity: 'error',
    message: {
      en: 'The file has {count} columns; at most {limit} are read.',
      zh: '文件有 {count} 列；最多读取 {limit} 列。',
    },
    cure: { en: 'Export only the columns that are needed.', zh: '请只导出需要的列。' },
  },
  'data/too-many-records': {
    severity: 'error',
    message: { en: 'The file has more than {limit} records.', zh: '文件记录数超过 {limit}。' },
    cure: { en: 'Split it by month and drop the parts.', zh: '请按月拆分后分别上传。' },
  },
  'data/quote-open': {
    severity: 'error',
    message: {
      en: 'A quote that opens on line {line} is never closed: the file cannot be read to its end.',
      zh: '第 {line} 行开始的引号没有结束，文件无法读完。',
    },
    cure: {
      en: 'Close or double the quote on that line, or export again.',
      zh: '请补全或双写该行的引号，或重新导出。',
    },
  },
  'data/record-endless': {
    severity: 'error',
    message: {
      en: 'The record on line {line} does not end within a million characters: the file cannot be read to its end.',
      zh: '第 {line} 行的记录在一百万个字符内没有结束，文件无法读完。',
    },
    cure: {
      en: 'Check the line ends of the file, and export it again.',
      zh: '请检查文件的换行符，并重新导出。',
    },
  },
  'data/unknown-column': {
    severity: 'error',
    message: {
      en: 'The mapping names the column "{column}", which the file does not have.',
      zh: '映射中的列“{column}”在文件中不存在。',
    },
    cure: { en: 'Choose among: {known}.', zh: '可选：{known}。' },
  },
  'data/mapping-invalid': {
    severity: 'error',
    message: { en: 'The mapping is not as its schema says: {fault}.', zh: '映射不符合其规范：{fault}。' },
    cure: {
      en: 'Compare it with docs/schema/mapping.schema.json.',
      zh: '请对照 docs/schema/mapping.schema.json。',
    },
  },
  'data/date-order-unclear': {
    severity: 'error',
    message: {
      en: 'Which comes first in "{column}", day or month? Of {values} values {dmy} can be read day-first, {mdy} month-first, {ymd} year-first; for example {examples}.',
      zh: '“{column}”中先写日还是先写月？共 {values} 个值：{dmy} 个可按日在前读，{mdy} 个可按月在前读，{ymd} 个可按年在前读；例如 {examples}。',
    },
    cure: {
      en: 'Say `format: dmy`, `mdy` or `ymd` for this column in the mapping.',
      zh: '请在映射中为该列写明 `format: dmy`、`mdy` 或 `ymd`。',
    },
  },
  'data/date-order-differs': {
    severity: 'error',
    message: {
      en: 'The mapping reads "{column}" as {declared}, but {unread} of {values} values cannot be read so (for example {examples}); {better} reads {betterCount} of them.',
      zh: '映射规定“{column}”按 {declared} 读取，但 {values} 个值中有 {unread} 个读不出（例如 {examples}）；按 {better} 可读出 {betterCount} 个。',
    },
    cure: {
      en: 'Is it `format: {better}`? Change the mapping if so.',
      zh: '是否应为 `format: {better}`？如是请修改映射。',
    },
  },
  'data/too-many-rejects': {
    severity: 'error',
    message: {
      en: '{rejected} of {records} records were rejected, more than {limit} %. Nothing was committed.',
      zh: '{records} 条记录中有 {rejected} 条被拒绝，超过 {limit} %。未提交任何数据。',
    },
    cure: {
      en: 'Look at the list of rejects, correct file or mapping and drop again; or release it with a note.',
      zh: '请查看拒绝清单，修正文件或映射后重新上传；或附说明放行。',
    },
  },
  'data/column-unreadable': {
    severity: 'error',
    message: {
      en: '{count} of {seen} values of "{column}" cannot be read, more than {limit} %. Nothing was committed.',
      zh: '“{column}”的 {seen} 个值中有 {count} 个无法读取，超过 {limit} %。未提交任何数据。',
    },
    cure: {
      en: 'Correct its type, format or value map in the mapping, or leave the column out, and drop again; or release it with a note.',
      zh: '请在映射中更正该列的类型、格式或取值映射，或不映射该列，然后重新上传；或附说明放行。',
    },
  },
  'data/type-changed': {
    severity: 'error',
    message: {
      en: 'The column "{column}" is {was} since version {version}; this mapping makes it {now}, and {count} of its values cannot be kept exactly so.',
      zh: '列“{column}”自版本 {version} 起为 {was}；此映射将其定为 {now}，有 {count} 个值无法准确转换。',
    },
    cure: {
      en: 'Say `type: {was}` for it, map it under another name, or replace version {version}.',
      zh: '请为该列写明 `type: {was}`，或改用其他名称映射，或替换版本 {version}。',
    },
  },
  'data/nothing-accepted': {
    severity: 'error',
    message: {
      en: 'All {records} records were rejected: there is nothing to commit.',
      zh: '全部 {records} 条记录都被拒绝：没有可提交的数据。',
    },
    cure: {
      en: 'Correct the file or the mapping by the reasons given and drop it again; there is nothing to release.',
      zh: '请按所列原因修正文件或映射后重新上传；没有可放行的内容。',
    },
  },
  'data/control-differs': {
    severity: 'error',
    message: {
      en: 'The control total {total} says {expected}; the file gives {found}. Nothing was committed.',
      zh: '控制总数 {total} 应为 {expected}，文件为 {found}。未提交任何数据。',
    },
    cure: {
      en: 'Export the file again, or correct the control total in the mapping.',
      zh: '请重新导出文件，或更正映射中的控制总数。',
    },
  },
  'data/key-conflict': {
    severity: 'error',
    message: {
      en: '{count} keys come with different content ({where}), for example {examples}.',
      zh: '{count} 个键的内容不一致（{where}），例如 {examples}。',
    },
    cure: {
      en: 'Correct the file; if it corrects an earlier drop, say which version it replaces.',
      zh: '请更正文件；若是更正以前的批次，请指明它替换的版本。',
    },
  },
  'data/unknown-replaced': {
    severity: 'error',
    message: {
      en: 'Version {version} cannot be replaced: it does not exist or was replaced already.',
      zh: '版本 {version} 无法替换：不存在或已被替换。',
    },
    cure: { en: 'Choose among: {known}.', zh: '可选：{known}。' },
  },
  'data/rows-rejected': {
    severity: 'warning',
    message: {
      en: '{count} records were rejected: {reason} (column "{column}", lines {lines}; for example {example}).',
      zh: '{count} 条记录被拒绝：{reason}（列“{column}”，第 {lines} 行；例如 {example}）。',
    },
    cure: {
      en: 'Download the rejected records, mend them and drop them again; what is kept for ever names each by line, column and rule, with texts that may name people masked.',
      zh: '请下载被拒记录，更正后重新上传；永久保留的清单只有行号、列和规则，可能涉及个人的文字已遮盖。',
    },
  },
  'data/cells-unreadable': {
    severity: 'warning',
    message: {
      en: '{count} cells of "{column}" became missing: {reason} (lines {lines}; for example {example}).',
      zh: '“{column}”有 {count} 个单元格记为缺失：{reason}（第 {lines} 行；例如 {example}）。',
    },
    cure: {
      en: 'Correct the cells, or leave it: the rows are kept.',
      zh: '可更正单元格，也可不处理：这些行仍保留。',
    },
  },
  'data/hidden-characters': {
    severity: 'warning',
    message: {
      en: '{count} cells of "{column}" held a character that nobody sees ({character}, lines {lines}) and were read without it.',
      zh: '“{column}”有 {count} 个单元格含有看不见的字符（{character}，第 {lines} 行），读取时已去除。',
    },
    cure: {
      en: 'Nothing to do, unless the cells were to be told apart by it.',
      zh: '一般无需处理，除非这些单元格本应靠该字符区分。',
    },
  },
  'data/duplicates': {
    severity: 'info',
    message: {
      en: '{count} records repeat a key with the same content and were counted once.',
      zh: '{count} 条记录与已有记录完全相同，只计一次。',
    },
    cure: { en: 'Nothing to do.', zh: '无需处理。' },
  },
  'data/label-conflict': {
    severity: 'warning',
    message: {
      en: '{count} person-months have more than one {label}; the most frequent one was taken.',
      zh: '{count} 个人月有多个 {label}，已取出现最多的一个。',
    },
    cure: {
      en: 'Name another column in the mapping if the label must be unique.',
      zh: '若标签应唯一，请在映射中改用其他列。',
    },
  },
  'data/already-committed': {
    severity: 'info',
    message: {
      en: 'The same bytes with the same mapping are already in version {version}.',
      zh: '相同的文件和映射已在版本 {version} 中。',
    },
    cure: { en: 'Nothing to do.', zh: '无需处理。' },
  },
  'data/quarantined': {
    severity: 'error',
    message: {
      en: '{name} was read ({records} records = {accepted} accepted + {rejected} rejected) and kept out as a whole: quarantine {dropId}.',
      zh: '{name} 已读取（{records} 条记录 = 接受 {accepted} + 拒绝 {rejected}），整体未入库：隔离编号 {dropId}。',
    },
    cure: {
      en: 'Nothing changed in the data. Correct what is named above and drop the file again; `quanheng rejects {dropId}` gives the rejected records.',
      zh: '数据未发生任何变化。请修正上述问题后重新上传；`quanheng rejects {dropId}` 可取得被拒记录。',
    },
  },
  'data/measure-syntax': {
    severity: 'error',
    message: {
      en: 'In the measure `{text}`, position {position}: found {found}, expected {expected}.',
      zh: '度量 `{text}` 第 {position} 个字符：出现 {found}，应为 {expected}。',
    },
    cure: {
      en: "The measure language knows count(), count(…), sum(…), columns, numbers, 'text', comparisons, and/or/not, is null, + - *.",
      zh: "度量语言支持 count()、count(…)、sum(…)、列、数字、'文本'、比较、and/or/not、is null、+ - *。",
    },
  },
  'data/measure-type': {
    severity: 'error',
    message: { en: 'Position {position}: {detail}.', zh: '第 {position} 个字符：{detail}。' },
    cure: { en: 'Check names and types of the columns in the mapping.', zh: '请检查映射中列的名称和类型。' },
  },
} as const satisfies Record<string, ProblemEntry>;
