import { Button } from 'antd'
import { useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { FilterChips } from '#platform/ui/filter-chips.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag, type Tone } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { sentenceOf } from '#platform/words.ts'
import { type JobProgress, JobState, jobs } from '../contract.ts'
import { words } from '../locale.ts'
import { Undelivered } from './undelivered.tsx'

type Row = JobProgress & { by?: string | null }

/** Long work: one's own, and for who oversees it everybody's. */
export function Jobs() {
  const t = useWords(words)
  const oversees = useMay('job.list')
  const [query, setQuery] = useQueryState()
  const everyone = oversees && query.whose === 'everyone'
  return (
    <Page>
      <PageHeader title={t('title')} />
      <Columns>
        <Body>
          <div className="stack">
            {oversees && (
              <div>
                <Segmented
                  label={t('whose')}
                  value={everyone ? 'everyone' : 'mine'}
                  onChange={(whose) => setQuery({ whose })}
                  options={[
                    { value: 'mine', label: t('mine') },
                    { value: 'everyone', label: t('everyone') },
                  ]}
                />
              </div>
            )}
            {everyone ? <Everyones /> : <Mine />}
            {everyone && <Undelivered />}
          </div>
        </Body>
      </Columns>
    </Page>
  )
}

const often = 2000

function Mine() {
  const { data } = useRead(jobs.mine, {}, { every: often })
  return <JobTable rows={data?.jobs} />
}

function Everyones() {
  const t = useWords(words)
  const [query, setQuery] = useQueryState()
  const state = states.find((each) => each === query.state)
  const [before, setBefore] = useState<string>()
  const { data } = useRead(jobs.list, { before, state }, { every: often })
  return (
    <>
      <FilterChips
        filters={[
          {
            key: 'state',
            label: t('state'),
            single: true,
            chosen: state ? [state] : [],
            onChange: ([chosen]) => {
              setBefore(undefined)
              setQuery({ state: chosen })
            },
            options: states.map((value) => ({ value, label: t(`state.${value}`) })),
          },
        ]}
      />
      <JobTable rows={data?.jobs} />
      <div className="line" style={{ justifyContent: 'center' }}>
        {before && <Button onClick={() => setBefore(undefined)}>{t('newest')}</Button>}
        {data?.next && <Button onClick={() => setBefore(data.next ?? undefined)}>{t('more')}</Button>}
      </div>
    </>
  )
}

function JobTable({ rows }: { rows: Row[] | undefined }) {
  const t = useWords(words)
  const format = useFormat()
  const [language] = useLanguage()
  const withBy = rows?.some((row) => row.by !== undefined)
  const columns: Column<Row>[] = [
    { key: 'name', title: t('name'), render: (row) => row.title[language] },
    ...(withBy ? [{ key: 'by', title: t('by'), render: (row: Row) => row.by ?? t('system') }] : []),
    { key: 'startedAt', title: t('startedAt'), width: 170, render: (row) => format.moment(row.createdAt) },
    { key: 'state', title: t('state'), width: 110, render: (row) => <State state={row.state} /> },
    { key: 'progress', title: t('progress'), render: (row) => <Progress row={row} /> },
    { key: 'deed', title: '', width: 90, render: (row) => <Deed row={row} /> },
  ]
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowName={(row) => row.title[language]}
      empty={<Empty title={t('none')} />}
      phone={(row) => (
        <PhoneRow
          title={row.title[language]}
          detail={format.moment(row.createdAt)}
          figure={<State state={row.state} />}
          note={<PhoneNote row={row} />}
        />
      )}
    />
  )
}

/** How far it is and what can be done about it, where there is no column for them. */
const PhoneNote = ({ row }: { row: Row }) => (
  <span className="line wrap">
    <Progress row={row} />
    <Deed row={row} />
  </span>
)

const states = JobState.options

const tones: Record<JobState, Tone> = {
  waiting: 'waiting',
  running: 'running',
  done: 'normal',
  failed: 'broken',
  cancelled: 'normal',
}

function State({ state }: { state: JobState }) {
  const t = useWords(words)
  return (
    <StatusTag tone={tones[state]} live={state === 'running'}>
      {t(`state.${state}`)}
    </StatusTag>
  )
}

function Progress({ row }: { row: Row }) {
  const t = useWords(words)
  const format = useFormat()
  const [language] = useLanguage()
  if (row.error?.code === 'bug') return t('bug', { number: String(row.error.details.number) })
  if (row.error) return sentenceOf(row.error.code, row.error.details, language)
  const counted =
    row.total === null ? format.number(row.done) : `${format.number(row.done)} / ${format.number(row.total)}`
  return (
    <span className="number">
      {row.done > 0 && counted}
      {row.setAside > 0 && ` · ${t('setAside', { count: row.setAside })}`}
    </span>
  )
}

/** What runs can be stopped, what failed can be tried again. */
function Deed({ row }: { row: Row }) {
  const t = useWords(words)
  const cancel = useWrite(jobs.cancel)
  const retry = useWrite(jobs.retry)
  if (row.state === 'failed')
    return (
      <Button size="small" loading={retry.isPending} onClick={() => retry.mutate({ id: row.id })}>
        {t('retry')}
      </Button>
    )
  if (row.finishedAt) return null
  if (row.cancelRequested) return <span className="soft">{t('cancelling')}</span>
  return (
    <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate({ id: row.id })}>
      {t('cancel')}
    </Button>
  )
}
