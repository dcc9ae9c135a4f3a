import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { people } from '../../contract.ts'
import type { ViewState } from './address.ts'
import { words } from './locale.ts'

export type RosterView = { key: string; label: string; own: boolean; state: ViewState }

const builtIn: { key: 'all' | 'joined' | 'ending' | 'probation'; state: ViewState }[] = [
  { key: 'all', state: { filters: [] } },
  {
    key: 'joined',
    state: {
      filters: [{ column: 'hireDate', is: 'thisMonth' }],
      sort: { column: 'hireDate', direction: 'desc' },
    },
  },
  {
    key: 'ending',
    state: {
      filters: [{ column: 'contractEnd', is: 'within', days: 30 }],
      sort: { column: 'contractEnd', direction: 'asc' },
      columns: ['fullName', 'employeeNo', 'orgUnit', 'position', 'level', 'status', 'contractEnd', 'contractCount'],
    },
  },
  {
    key: 'probation',
    state: {
      filters: [{ column: 'status', is: 'anyOf', values: ['probation'] }],
      sort: { column: 'probationEnd', direction: 'asc' },
      columns: ['fullName', 'employeeNo', 'orgUnit', 'position', 'managerName', 'hireDate', 'probationEnd'],
    },
  },
]

/** The views that everybody has, and one's own. */
export function useViews(): RosterView[] {
  const t = useWords(words)
  const own = useRead(people.views, {}).data?.views ?? []
  return [
    ...builtIn.map(({ key, state }) => ({ key, label: t(`view.${key}`), own: false, state })),
    ...own.map(({ viewId, name, state }) => ({ key: viewId, label: name, own: true, state })),
  ]
}
