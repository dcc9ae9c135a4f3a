/** The fixed parts of a written workbook, and the text of cells. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types'
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Style numbers of the parts below: the `s` of a cell. */
export const styles = { general: 0, heading: 1, text: 2, day: 3, money: 4 } as const

const sheetNumbers = (sheets: readonly string[]): number[] => sheets.map((_, index) => index + 1)

export const contentTypesXml = (sheets: readonly string[]): string =>
  `${declaration}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheetType}.styles+xml"/>${sheetNumbers(
    sheets,
  )
    .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${spreadsheetType}.worksheet+xml"/>`)
    .join('')}</Types>`

export const packageRelationsXml = `${declaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

export const workbookXml = (sheets: readonly string[]): string =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${sheets
    .map((name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')}</sheets></workbook>`

export const workbookRelationsXml = (sheets: readonly string[]): string =>
  `${declaration}<Relationships xmlns="${packageRelationships}">${sheetNumbers(sheets)
    .map((n) => `<Relationship Id="rId${n}" Type="${relationships}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
    .join(
      '',
    )}<Relationship Id="rId${sheets.length + 1}" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`

/** Format 49 is text, 4 is `#,##0.00`, 14 would follow the reader's country, so days have a format of their own. */
export const stylesXml = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${xf(0, 0)}${xf(49, 1)}${xf(49, 0)}${xf(164, 0)}${xf(4, 0)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function xf(format: number, font: number): string {
  return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`
}

/** The head of a sheet up to its cells: the first row stays in sight while the others scroll. */
export const sheetStartXml = (widths: readonly number[]): string =>
  `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`

export const sheetEndXml = (filter: string | undefined): string =>
  `</sheetData>${filter ? `<autoFilter ref="${filter}"/>` : ''}</worksheet>`

/**
 * A cell that is text and nothing else: a spreadsheet never evaluates it, whatever it begins with.
 */
export const textCell = (reference: string, style: number, text: string): string =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cellCharacters(text))}</t></is></c>`

export const numberCell = (reference: string, style: number, number: string): string =>
  `<c r="${reference}" s="${style}"><v>${number}</v></c>`

const special = /[&<>"]/g
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const xmlText = (text: string): string => text.replace(special, (character) => entities[character] ?? character)

/** XML cannot hold these; a workbook writes them `_x0001_`, and an underscore that would look so `_x005F_`. */
const unwritable = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}|_(?=x[0-9A-Fa-f]{4}_)/gu

const cellCharacters = (text: string): string =>
  text.replace(unwritable, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
