import type { z } from 'zod'
import { areaOf } from '../contract.ts'
import type { House } from '../house.ts'
import type { Implemented } from '../operation.ts'
import type { access, OperationRow } from './contract.ts'
import { matches } from './grant.ts'
import type { GrantRow, RoleRow } from './store.ts'
import type { Names } from './tables.ts'

type Matrix = z.input<typeof access.matrix.output>

/** All that can be done, by area in the order of the modules, with the grants of each role that allow it. */
export function matrixOf(house: House, roles: RoleRow[], grants: GrantRow[]): Matrix {
  const areas = new Map<string, OperationRow[]>()
  for (const implemented of house.operations.values()) {
    const area = areaOf(implemented.operation.name)
    areas.set(area, [...(areas.get(area) ?? []), rowOf(house, implemented, grants)])
  }
  return {
    roles,
    grants,
    areas: [...areas].map(([area, operations]) => ({ area, words: wordsOf(house, area), operations })),
  }
}

/** Of an operation or of a whole area. */
function wordsOf(house: House, name: string): Names {
  const [zh, en] = house.operationWords[name] ?? [name, name]
  return { zh, en }
}

function rowOf(house: House, implemented: Implemented, grants: GrantRow[]): OperationRow {
  const { name, kind } = implemented.operation
  const free = freeOf(implemented)
  const cells: Record<string, string[]> = {}
  for (const grant of free ? [] : grants.filter(({ pattern }) => matches(pattern, name))) {
    cells[grant.roleId] = [...(cells[grant.roleId] ?? []), grant.id]
  }
  return { name, kind, free, cells, words: wordsOf(house, name) }
}

/** What needs no grant: what is open to all, and what a user does with his own account. */
export function freeOf({ operation, handler }: Implemented): OperationRow['free'] {
  if (operation.open) return 'open'
  return handler.about === 'own' ? 'own' : null
}
