import { useState } from 'react'
import type { Roster } from './use-roster.ts'

/** The most numbers that one condition takes. */
const most = 200

/** Who is picked, across pages; or all that the filters hold. */
export function useSelection({ rows = [], count }: Pick<Roster, 'rows' | 'count'>) {
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map())
  const [all, setAll] = useState(false)
  const onPage = rows.filter((row) => all || picked.has(row.personId)).map((row) => row.personId)

  function select(ids: string[]) {
    const next = new Map(all ? [] : picked)
    for (const { personId, employeeNo } of rows) {
      if (ids.includes(personId)) next.set(personId, employeeNo)
      else next.delete(personId)
    }
    setAll(false)
    setPicked(new Map([...next].slice(0, most)))
  }

  return {
    all,
    onPage,
    count: all ? (count ?? 0) : picked.size,
    numbers: [...picked.values()],
    select,
    selectAll: () => setAll(true),
    clear: () => {
      setAll(false)
      setPicked(new Map())
    },
  }
}

export type Selection = ReturnType<typeof useSelection>
