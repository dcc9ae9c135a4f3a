import { organization } from '#modules/organization/contract.ts'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Empty } from '#platform/ui/empty.tsx'
import type { Filter } from '#platform/ui/filter-chips.tsx'
import { ListPage, type View } from '#platform/ui/list-page.tsx'
import { Body, Columns } from '#platform/ui/page.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { payroll } from '../../../contract.ts'
import { type ChangeKind, changeKinds, runPage } from '../../contract.ts'
import { words } from '../locale.ts'
import type { Run } from '../types.ts'
import { MovementPeek } from './movement-peek.tsx'
import { Owing } from './owing.tsx'
import { VarianceTable } from './variance-table.tsx'

/** 核对: everybody against the month before, the largest difference first. */
export function CheckStep({ run }: { run: Run }) {
  const t = useWords(words)
  const check = useCheck(run)
  const { people, row, at, set } = check
  return (
    <Columns>
      <Body padding="none">
        {run.negative > 0 && (
          <div className="run-owing">
            <Owing run={run} />
          </div>
        )}
        <ListPage {...check.list}>
          {people.error && !people.data ? (
            <Problem error={people.error} onRetry={() => void people.refetch()} />
          ) : (
            <VarianceTable
              rows={people.data?.rows}
              runId={run.runId}
              current={row?.employmentId}
              onPeek={({ employmentId }) => set({ peek: employmentId }, row === undefined)}
              page={{
                page: at,
                size: runPage,
                total: people.data?.total ?? 0,
                onPage: (next) => set({ page: String(next), peek: undefined }),
              }}
              empty={<Empty title={t('nobody')} />}
            />
          )}
        </ListPage>
      </Body>
      {row && <MovementPeek row={row} run={run} onClose={() => set({ peek: undefined })} {...check.neighbours} />}
    </Columns>
  )
}

/** What the address asks for: whom to show, whose panel is open. */
function useCheck(run: Run) {
  const [{ kind, item, unit, search = '', page = '1', peek }, set] = useQueryState()
  const chosen = changeKinds.find((each) => each === kind)
  const at = Math.max(1, Number(page) || 1)
  const people = useRead(payroll.runPeople, {
    ...{ runId: run.runId, search, offset: (at - 1) * runPage },
    ...(chosen && { kind: chosen }),
    ...(item && { item }),
    ...(unit && { unitId: unit }),
  })
  const rows = people.data?.rows ?? []
  const peeked = rows.findIndex(({ employmentId }) => employmentId === peek)
  const anew = (change: Record<string, string | undefined>) => set({ ...change, page: undefined, peek: undefined })
  const show = (next: number) => {
    const other = peeked >= 0 ? rows[next] : undefined
    return other && (() => set({ peek: other.employmentId }))
  }
  return {
    ...{ people, at, set, row: rows[peeked] },
    neighbours: { onPrevious: show(peeked - 1), onNext: show(peeked + 1) },
    list: {
      ...useViews(run, chosen, people.data?.counts),
      view: chosen ?? 'all',
      onView: (next: string) => anew({ kind: next === 'all' ? undefined : next }),
      search: { ...useSearch(search), onChange: (typed: string) => anew({ search: typed }) },
      filters: useFilters(run, { item, unit }, anew),
    },
  }
}

const useSearch = (value: string) => ({ value, placeholder: useWords(words)('search') })

type Counts = Partial<Record<ChangeKind, number>> | undefined

/** The kinds of change that there are. */
function useViews(run: Run, chosen: ChangeKind | undefined, counts: Counts): { views: View[] } {
  const t = useWords(words)
  const kinds = changeKinds.filter((key) => (counts?.[key] ?? 0) > 0 || key === chosen)
  return {
    views: [
      { key: 'all', label: t('all'), count: run.people },
      ...kinds.map((key) => ({ key, label: t(`kind.${key}`), count: counts?.[key] })),
    ],
  }
}

type Chosen = { item: string | undefined; unit: string | undefined }

function useFilters(run: Run, { item, unit }: Chosen, set: (change: Partial<Chosen>) => void): Filter[] {
  const t = useWords(words)
  const [language] = useLanguage()
  const mayUnits = useMay(organization.units.name)
  const units = useRead(organization.units, { limit: 500 }, { enabled: mayUnits }).data?.rows ?? []
  const items = run.totals && !isHidden(run.totals) ? run.totals.items : []
  const filters: Filter[] = [
    {
      key: 'item',
      label: t('item'),
      chosen: item ? [item] : [],
      single: true,
      onChange: ([next]) => set({ item: next }),
      options: items.map(({ code, names, people }) => ({ value: code, label: names[language], count: people })),
    },
  ]
  if (mayUnits)
    filters.push({
      key: 'unit',
      label: t('unit'),
      chosen: unit ? [unit] : [],
      single: true,
      onChange: ([next]) => set({ unit: next }),
      options: units.map(({ id, name, path }) => ({ value: id, label: name, search: path.join(' ') })),
    })
  return filters
}
