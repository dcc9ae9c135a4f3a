import {
  inspectTable,
  type RawRow,
  type ReadOptions,
  readTable,
  type TableFile,
  type TableShape,
} from '#platform/sheet/read.ts'
import type { Mapping } from './contract.ts'

const enoughToTell = 1000

export const readOptionsOf = ({
  sheet,
  encoding,
  headerRow,
}: Pick<Mapping, 'sheet' | 'encoding' | 'headerRow'>): Omit<ReadOptions, 'signal'> => ({
  ...(sheet && { sheet }),
  ...(encoding && { encoding }),
  ...(headerRow && { headerRow }),
})

/** The shape of a table with a sample long enough to tell 1/5 from 5/1. */
export async function shapeOf(file: TableFile, options: Omit<ReadOptions, 'signal'>): Promise<TableShape> {
  const shape = await inspectTable(file, options)
  const sample: string[][] = []
  for await (const { cells } of readTable(file, {
    ...options,
    ...(shape.encoding && { encoding: shape.encoding }),
  }) as AsyncIterable<RawRow>) {
    sample.push(cells)
    if (sample.length === enoughToTell) break
  }
  return { ...shape, sample }
}
