import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '#platform/refusal.ts'
import { zipWriter } from '../../files/zip-writer.ts'
import { inspectTable, type RawRow, type ReadOptions, readTable, type TableFile } from '../read.ts'
import {
  contentTypesXml,
  packageRelationsXml,
  stylesXml,
  workbookRelationsXml,
  workbookXml,
} from '../xlsx/workbook-xml.ts'

const folder = mkdtemp(join(tmpdir(), 'sheet-'))
let count = 0

/** A path of its own for each file. */
export async function newPath(name: string): Promise<string> {
  count += 1
  return join(await folder, `${count}-${name}`)
}

export async function fileOf(content: string | Uint8Array, name = 'table.csv'): Promise<TableFile> {
  const path = await newPath(name)
  await writeFile(path, content)
  return { path, name }
}

export async function zipOf(parts: Record<string, string>, name = 'table.xlsx'): Promise<TableFile> {
  const path = await newPath(name)
  const zip = await zipWriter(path)
  for (const [part, content] of Object.entries(parts)) await zip.add(part, [content])
  await zip.finish()
  await zip.close()
  return { path, name }
}

/** The parts of a workbook with one sheet whose content is `sheetData` and what follows it; `more` adds or replaces parts. */
export function workbookParts(sheet: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypesXml(['Sheet1']),
    '_rels/.rels': packageRelationsXml,
    'xl/workbook.xml': workbookXml(['Sheet1']),
    'xl/_rels/workbook.xml.rels': workbookRelationsXml(['Sheet1']),
    'xl/styles.xml': stylesXml,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</worksheet>`,
    ...more,
  }
}

export const workbookOf = (sheet: string, more?: Record<string, string>): Promise<TableFile> =>
  zipOf(workbookParts(sheet, more))

/** Rows of inline texts as a sheet holds them. */
export const sheetData = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows
    .map((cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`)
    .join('')}</sheetData>`

export async function rowsOf(file: TableFile, options?: ReadOptions): Promise<RawRow[]> {
  const rows: RawRow[] = []
  for await (const row of readTable(file, options)) rows.push(row)
  return rows
}

export async function cellsOf(file: TableFile, options?: ReadOptions): Promise<string[][]> {
  return (await rowsOf(file, options)).map((row) => row.cells)
}

/** Headings and data rows together. */
export async function contentOf(file: TableFile, options?: ReadOptions): Promise<string[][]> {
  return [(await inspectTable(file, options)).headers, ...(await cellsOf(file, options))]
}

/** The code of the refusal that reading ends with; a bug stays an error. */
export async function refusalOf(file: TableFile, options?: ReadOptions): Promise<string> {
  try {
    await rowsOf(file, options)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  throw new Error('read without a refusal')
}
