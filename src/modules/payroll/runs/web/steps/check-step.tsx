import { organization } from '#modules/organization/contract.ts'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Empty } from '#platform/ui/empty.tsx'
import type { Filter } from '#platform/ui/filter-chips.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Body, Columns } from '#platform/ui/page.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { payroll } from '../../../contract.ts'
import { changeKinds, runPage } from '../../contract.ts'
import { words } from '../locale.ts'
import type { Run } from '../types.ts'
import { MovementPeek } from './movement-peek.tsx'
import { VarianceTable } from './variance-table.tsx'

/** 核对: everybody against the month before, the largest difference first. */
export function CheckStep({ run }: { run: Run }) {
  const t = useWords(words)
  const [{ kind, item, unit, search = '', page = '1', person }, set] = useQueryState()
  const chosen = changeKinds.find((each) => each === kind)
  const at = Math.max(1, Number(page) || 1)
  const people = useRead(payroll.runPeople, {
    ...{ runId: run.runId, search, offset: (at - 1) * runPage },
    ...(chosen && { kind: chosen }),
    ...(item && { item }),
    ...(unit && { unitId: unit }),
  })
  const rows = people.data?.rows
  const filters = useFilters(run, { item, unit }, (change) => set({ ...change, page: undefined, person: undefined }))
  const peeked = rows?.findIndex(({ personId }) => personId === person) ?? -1
  const row = rows?.[peeked]
  const show = (next: number) => rows?.[next] && (() => set({ person: rows[next]?.personId }))
  return (
    <Columns>
      <Body padding="none">
        <ListPage
          views={[
            { key: 'all', label: t('all'), count: run.people },
            ...changeKinds
              .filter((key) => (people.data?.counts[key] ?? 0) > 0 || key === chosen)
              .map((key) => ({ key, label: t(`kind.${key}`), count: people.data?.counts[key] })),
          ]}
          view={chosen ?? 'all'}
          onView={(next) => set({ kind: next === 'all' ? undefined : next, page: undefined, person: undefined })}
          search={{
            value: search,
            onChange: (typed) => set({ search: typed, page: undefined, person: undefined }),
            placeholder: t('search'),
          }}
          filters={filters}
        >
          {people.error && !people.data ? (
            <Problem error={people.error} onRetry={() => void people.refetch()} />
          ) : (
            <VarianceTable
              rows={rows}
              runId={run.runId}
              current={row?.personId}
              onPeek={(next) => set({ person: next.personId }, person === undefined)}
              page={{ page: at, size: runPage, total: people.data?.total ?? 0, onPage: (next) => set({ page: String(next) }) }}
              empty={<Empty title={t('nobody')} />}
            />
          )}
        </ListPage>
      </Body>
      {row && (
        <MovementPeek
          row={row}
          runId={run.runId}
          onClose={() => set({ person: undefined })}
          onPrevious={show(peeked - 1)}
          onNext={show(peeked + 1)}
        />
      )}
    </Columns>
  )
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
