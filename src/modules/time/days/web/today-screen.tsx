import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag, type Tone } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { time } from '../../contract.ts'
import { useClock } from '../../web/use-clock.ts'
import { type BoardRow, boardPage, type Presence, presences } from '../contract.ts'
import { words } from './locale.ts'

const refreshed = 60_000

/** Who is here now, who should be, who is away: of everybody the reader reaches. */
export function TodayScreen() {
  const t = useWords(words)
  const today = useToday()
  const { day } = useFormat()
  const asked = useAsked()
  const board = useRead(time.today, asked.input, { every: refreshed })
  const views = useViews(board.data?.counts)
  return (
    <Page>
      <PageHeader title={t('today')} count={day(today, 'sentence')} />
      <Columns>
        <Body padding="none">
          {board.data?.keepsTime === false ? (
            <NotKept />
          ) : (
            <ListPage
              views={views}
              view={asked.input.presence ?? 'all'}
              onView={(next) => asked.set({ view: next === 'all' ? undefined : next, page: undefined })}
              search={{
                value: asked.input.search,
                onChange: (typed) => asked.set({ search: typed, page: undefined }),
                placeholder: t('search'),
              }}
            >
              {board.error && !board.data ? (
                <Problem error={board.error} onRetry={() => void board.refetch()} />
              ) : (
                <Board rows={board.data?.rows} total={board.data?.total ?? 0} asked={asked} />
              )}
            </ListPage>
          )}
        </Body>
      </Columns>
    </Page>
  )
}

/** What the address asks for. */
function useAsked() {
  const [{ view, search = '', page = '1' }, set] = useQueryState()
  const presence = presences.find((each) => each === view)
  const at = Math.max(1, Number(page) || 1)
  return { input: { ...(presence && { presence }), search, offset: (at - 1) * boardPage }, page: at, set }
}

function useViews(counts: Partial<Record<Presence, number>> | undefined) {
  const t = useWords(words)
  const all = counts && presences.reduce((sum, key) => sum + (counts[key] ?? 0), 0)
  return [
    { key: 'all', label: t('all'), count: all },
    ...presences.map((key) => ({ key, label: t(`presence.${key}`), count: counts?.[key] })),
  ]
}

function NotKept() {
  const t = useWords(words)
  const may = useMay('time.startTime')
  return (
    <Empty title={t('notKept')} {...(may && { action: <Anchor href="/time/shifts">{t('setUp')}</Anchor> })}>
      {t('notKeptWhy')}
    </Empty>
  )
}

type BoardProps = { rows: readonly BoardRow[] | undefined; total: number; asked: ReturnType<typeof useAsked> }

function Board({ rows, total, asked: { input, page, set } }: BoardProps) {
  const t = useWords(words)
  const go = useGo()
  const clock = useClock()
  const phoneWords = (said: string | number | null) => (typeof said === 'number' ? clock(said) : (said ?? []))
  return (
    <DataTable
      label={t('today')}
      columns={useColumns()}
      rows={rows}
      rowKey={({ personId }) => personId}
      rowName={({ name }) => name}
      onOpen={({ personId }) => go(`/time/people/${personId}`)}
      page={{ page, size: boardPage, total, onPage: (next) => set({ page: String(next) }) }}
      empty={input.search ? <FilteredAway onClear={() => set({ search: undefined })} /> : <Empty title={t('nobody')} />}
      phone={(row) => (
        <PhoneRow
          title={row.name}
          figure={<PresenceTag row={row} />}
          detail={row.unit}
          note={row.shift && [row.shift.name, row.firstIn, row.lastOut].flatMap(phoneWords).join(' ')}
        />
      )}
    />
  )
}

function useColumns(): Column<BoardRow>[] {
  const t = useWords(words)
  const clock = useClock()
  return [
    {
      key: 'name',
      title: t('name'),
      render: ({ name, personId }) => <Anchor href={`/time/people/${personId}`}>{name}</Anchor>,
    },
    { key: 'unit', title: t('unit'), render: ({ unit }) => <span className="soft">{unit}</span> },
    { key: 'shift', title: t('shift'), render: ({ shift }) => shift && <ShiftSpan shift={shift} /> },
    { key: 'firstIn', title: t('firstIn'), number: true, render: ({ firstIn }) => clock(firstIn), width: 90 },
    { key: 'lastOut', title: t('lastOut'), number: true, render: ({ lastOut }) => clock(lastOut), width: 90 },
    { key: 'state', title: t('state'), render: (row) => <PresenceTag row={row} />, width: 160 },
  ]
}

function ShiftSpan({ shift }: { shift: NonNullable<BoardRow['shift']> }) {
  const clock = useClock()
  return (
    <span className="nowrap">
      {shift.name} <span className="soft">{`${clock(shift.from)}–${clock(shift.to)}`}</span>
    </span>
  )
}

const tones: Record<Presence, Tone> = {
  ...{ here: 'good', late: 'waiting', awaited: 'normal', missing: 'broken' },
  ...{ leave: 'running', left: 'normal', rest: 'normal' },
}

function PresenceTag({ row: { presence, late } }: { row: BoardRow }) {
  const t = useWords(words)
  return (
    <StatusTag tone={tones[presence]}>
      {presence === 'late' ? t('lateBy', { minutes: late }) : t(`presence.${presence}`)}
    </StatusTag>
  )
}
