import type { z } from 'zod'
import type { access, OperationRow } from '../contract.ts'

export type Matrix = z.output<typeof access.matrix.output>
export type AreaRows = Matrix['areas'][number]

/** What the reader looks for. Empty lists ask for nothing. */
export type Wanted = {
  text: string
  areas: readonly string[]
  /** Operations that one of these roles may call. */
  granted: readonly string[]
}

function isWanted({ name, words, cells }: OperationRow, { text, granted }: Wanted): boolean {
  const typed = text.trim().toLowerCase()
  const said = `${name} ${words.zh} ${words.en}`.toLowerCase()
  return said.includes(typed) && (granted.length === 0 || granted.some((roleId) => cells[roleId] !== undefined))
}

const isGrantable = ({ free }: OperationRow): boolean => free === null

/** What can be granted comes first, what everybody may do anyway last. */
const grantableFirst = (a: OperationRow, b: OperationRow): number => Number(isGrantable(b)) - Number(isGrantable(a))

/** The operations to show, area by area; an area with none is left out. */
export function chosenAreas({ areas }: Matrix, wanted: Wanted): AreaRows[] {
  return areas
    .filter(({ area }) => wanted.areas.length === 0 || wanted.areas.includes(area))
    .map((area) => ({
      ...area,
      operations: area.operations.filter((row) => isWanted(row, wanted)).sort(grantableFirst),
    }))
    .filter(({ operations }) => operations.length > 0)
    .sort((a, b) => Number(b.operations.some(isGrantable)) - Number(a.operations.some(isGrantable)))
}
