import { posix } from 'node:path'
import { refuse } from '#platform/refusal.ts'
import type { TableFile } from '../table.ts'
import { type NumberFormat, numberFormat } from './number-format.ts'
import { type Element, elements, type Parts, partText } from './parts.ts'

export type SheetEntry = { name: string; part: string; isVisible: boolean }

export type Workbook = {
  /** Worksheets only; chart sheets and macro sheets hold no table. */
  sheets: SheetEntry[]
  /** By style index, the `s` of a cell. */
  formats: NumberFormat[]
  from1904: boolean
  sharedStringsPart: string | undefined
}

type Relation = { id: string; type: string; part: string }

export async function readWorkbook(parts: Parts, file: TableFile): Promise<Workbook> {
  await refuseOtherDocuments(parts, file)
  const main = (await relations(parts, '', file)).find((relation) => relation.type === 'officeDocument')
  if (!main || !parts.has(main.part)) refuse('sheet.broken', { name: file.name })
  const related = await relations(parts, main.part, file)
  const described = elements(await partText(parts, main.part, file))
  const partOf = (type: string) => related.find((relation) => relation.type === type && parts.has(relation.part))?.part

  const sheets = described
    .filter((element) => element.name === 'sheet')
    .flatMap((element) => {
      const worksheet = related.find(
        (relation) => relation.id === element.getPrefixed('id') && relation.type === 'worksheet',
      )
      if (!worksheet || !parts.has(worksheet.part)) return []
      return [
        {
          name: element.get('name') ?? '',
          part: worksheet.part,
          isVisible: (element.get('state') ?? 'visible') === 'visible',
        },
      ]
    })
  const date1904 = described.find((element) => element.name === 'workbookPr')?.get('date1904')
  const styles = partOf('styles')
  return {
    sheets,
    formats: styles ? cellFormats(await partText(parts, styles, file)) : [],
    from1904: date1904 === '1' || date1904 === 'true',
    sharedStringsPart: partOf('sharedStrings'),
  }
}

/** A zip may be anything; the list of content types says whether it is a workbook that we can read. */
async function refuseOtherDocuments(parts: Parts, file: TableFile): Promise<void> {
  const { name } = file
  if (!parts.has('[Content_Types].xml')) refuse('sheet.isOtherArchive', { name })
  const types = elements(await partText(parts, '[Content_Types].xml', file)).map(
    (element) => element.get('ContentType') ?? '',
  )
  const isWorkbook = types.some((type) =>
    /(spreadsheetml|ms-excel)\.(sheet|template)(\.macroEnabled)?\.main\+xml$/i.test(type),
  )
  if (isWorkbook) return
  refuse(types.some((type) => /sheet\.binary/i.test(type)) ? 'sheet.isBinaryWorkbook' : 'sheet.isOtherArchive', {
    name,
  })
}

async function relations(parts: Parts, source: string, file: TableFile): Promise<Relation[]> {
  const part = posix.join(posix.dirname(source), '_rels', `${posix.basename(source)}.rels`)
  if (!parts.has(part)) return []
  return elements(await partText(parts, part, file))
    .filter((element) => element.name === 'Relationship' && element.get('TargetMode') !== 'External')
    .map((element) => ({
      id: element.get('Id') ?? '',
      type: posix.basename(element.get('Type') ?? ''),
      part: resolvedPart(posix.dirname(source), element.get('Target') ?? ''),
    }))
}

const resolvedPart = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(folder, target)

function cellFormats(styles: string): NumberFormat[] {
  const described = elements(styles)
  const codes = new Map(
    described
      .filter(({ name }) => name === 'numFmt')
      .map(({ get }) => [Number(get('numFmtId')), get('formatCode') ?? '']),
  )
  return between(described, 'cellXfs', ['cellStyles', 'dxfs'])
    .filter(({ name }) => name === 'xf')
    .map(({ get }) => Number(get('numFmtId') ?? 0))
    .map((id) => numberFormat(id, codes.get(id)))
}

function between(described: readonly Element[], start: string, ends: readonly string[]): Element[] {
  const inside = described.slice(described.findIndex(({ name }) => name === start) + 1)
  const end = inside.findIndex(({ name }) => ends.includes(name))
  return end < 0 ? inside : inside.slice(0, end)
}
