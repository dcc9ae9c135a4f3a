import { type CSSProperties, useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { AsOfBand, AsOfChip } from '#platform/ui/as-of.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { SearchBox } from '#platform/ui/search-box.tsx'
import type { HeadcountRow } from '../contract.ts'
import { gapOf } from './gap.ts'
import { words } from './locale.ts'
import { organization } from './operations.ts'
import './chart/chart.css'
import './tree-table.css'

/** Plan against actual for every unit; plans are typed where they are read. */
export function Screen() {
  const t = useWords(words)
  const { day, today, isToday, setDay } = useAsOf()
  const [query, setQuery] = useQueryState()
  const search = query.q ?? ''
  const headcount = useRead(organization.headcount, { asOf: isToday ? undefined : day, search })
  const rows = headcount.data?.rows
  const top = rows?.find((row) => row.depth === 0)
  const summary =
    top &&
    (top.plan === null ? t('people', { count: top.people }) : t('inPostOfPlan', { people: top.people, plan: top.plan }))

  return (
    <Page>
      <PageHeader
        crumbs={[{ label: t('chart'), href: '/organization/chart' }]}
        title={t('headcount')}
        count={summary}
        asOf={<AsOfChip day={day} today={today} onChange={setDay} />}
      />
      <AsOfBand day={day} today={today} onChange={setDay} />
      <Columns>
        <div className="chart-page">
          <div className="chart-bar">
            <SearchBox value={search} onChange={(q) => setQuery({ q })} placeholder={t('findUnitOnly')} />
            <p className="dense soft grow">{isToday ? t('headcountHint') : t('readOnlyThen')}</p>
          </div>
          {headcount.isError && (
            <ErrorNote happened={headcount.error.message} onRetry={() => void headcount.refetch()} />
          )}
          {headcount.isPending && <LoadingRows rows={12} />}
          {rows?.length === 0 &&
            (search ? (
              <FilteredAway onClear={() => setQuery({ q: undefined })} />
            ) : (
              <Empty title={t('noUnits')}>{t('noUnitsWhy')}</Empty>
            ))}
          {rows && rows.length > 0 && <HeadcountTable rows={rows} editable={isToday} flat={search !== ''} />}
        </div>
      </Columns>
    </Page>
  )
}

/** As many rows as are drawn at once; a longer list is reached by search. */
const mostDrawn = 400

function HeadcountTable({ rows, editable, flat }: { rows: HeadcountRow[]; editable: boolean; flat: boolean }) {
  const t = useWords(words)
  const may = useMay(organization.setHeadcount.name)
  const [drawn, setDrawn] = useState(mostDrawn)
  return (
    <div className="tree-scroll">
      <table className="tree-table">
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            <th scope="col" className="number">
              {t('inPost')}
            </th>
            <th scope="col" className="number">
              {t('plan')}
            </th>
            <th scope="col" className="number">
              {t('planBelow')}
            </th>
            <th scope="col" className="number">
              {t('gap')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, drawn).map((row) => (
            <HeadcountLine key={row.id} row={row} editable={editable && may} flat={flat} />
          ))}
        </tbody>
      </table>
      {rows.length > drawn && (
        <p className="dense">
          <button type="button" className="bare link" onClick={() => setDrawn(drawn + mostDrawn)}>
            {t('moreRows', { count: rows.length - drawn })}
          </button>
        </p>
      )}
    </div>
  )
}

function HeadcountLine({ row, editable, flat }: { row: HeadcountRow; editable: boolean; flat: boolean }) {
  const t = useWords(words)
  const gap = gapOf(row.people, row.plan)
  return (
    <tr>
      <td>{flat ? row.path.join(' / ') : <Indented row={row} />}</td>
      <td className="number">{row.people}</td>
      <td className="number">{editable ? <PlanInput key={row.set ?? ''} row={row} /> : (row.plan ?? '—')}</td>
      <BelowCell row={row} />
      <td className={`number ${gap.tone}`}>
        {gap.text}
        {gap.tone === 'broken' && <span className="visually-hidden">{t('legendOver')}</span>}
      </td>
    </tr>
  )
}

const Indented = ({ row }: { row: HeadcountRow }) => (
  <span className="tree-cell" style={{ '--depth': row.depth } as CSSProperties}>
    {row.name}
  </span>
)

function BelowCell({ row: { set, below } }: { row: HeadcountRow }) {
  const t = useWords(words)
  // Its own positions may stand above the sum; a sum above the plan can't be kept.
  const exceeds = set !== null && below !== null && below > set
  return (
    <td className={exceeds ? 'number waits' : 'number soft'} title={exceeds ? t('planExceeded') : undefined}>
      {below ?? '—'}
    </td>
  )
}

/** Typed and left, or Enter: from today on. Empty means nothing set here, the sum of what is below. */
function PlanInput({ row }: { row: HeadcountRow }) {
  const t = useWords(words)
  const { today } = useAsOf()
  const [typed, setTyped] = useState(row.set === null ? '' : String(row.set))
  const save = useWrite(organization.setHeadcount)

  function keep() {
    const text = typed.trim()
    if (text !== '' && !/^\d{1,6}$/.test(text)) return setTyped(row.set === null ? '' : String(row.set))
    const count = text === '' ? null : Number(text)
    if (count !== row.set) save.mutate({ unitId: row.id, count, day: today })
  }

  return (
    <>
      <input
        className="input"
        inputMode="numeric"
        aria-label={t('planOf', { name: row.name })}
        value={typed}
        placeholder={row.below === null ? '—' : String(row.below)}
        disabled={save.isPending}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      {save.error && <RefusalNote reason={save.error.message} />}
    </>
  )
}
