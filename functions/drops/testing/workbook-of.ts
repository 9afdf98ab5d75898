import { zipOf } from './zip-of.ts';

/** A sheet by its rows, cells as XML; or its whole XML. */
type SheetXml = string | readonly (readonly string[])[];

/**
 * An XLSX workbook written by hand from ECMA-376. Style 1 is a date, style 2 a length of time.
 * @param parts  more parts, or others for those that are written here
 */
export function workbookOf(
  sheets: Readonly<Record<string, SheetXml>>,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const list = names.map((name, k) => `<sheet name="${name}" sheetId="${k + 1}" r:id="rId${k + 1}"/>`);
  const relations = names.map(
    (_, k) =>
      `<Relationship Id="rId${k + 1}" Type="${office}/worksheet" Target="worksheets/sheet${k + 1}.xml"/>`,
  );
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${package_}"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${package_}">${relations.join('')}<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="46" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      Object.values(sheets).map((sheet, k) => [`xl/worksheets/sheet${k + 1}.xml`, sheetXml(sheet)]),
    ),
    ...parts,
  });
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const package_ = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A text cell; a cell of a number, a date (style 1) or a length of time (style 2). */
export const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
export const number = (value: string, style = 0): string => `<c s="${style}"><v>${value}</v></c>`;

function sheetXml(sheet: SheetXml): string {
  if (typeof sheet === 'string') return sheet;
  const rows = sheet.map(
    (cells, k) =>
      `<row r="${k + 1}">${cells.map((cell, c) => cell.replace('<c', `<c r="${String.fromCharCode(65 + c)}${k + 1}"`)).join('')}</row>`,
  );
  return `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}
