import { Button } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { useQueryState } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addDays } from '#platform/kernel/day.ts'
import { DataTable } from '#platform/ui/data-table.tsx'
import { FilteredAway } from '#platform/ui/empty.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { deviceToday } from '#platform/ui/format.ts'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import type { Column } from '#platform/ui/table.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import { type AuditEntry, audit } from '../contract.ts'
import { words } from '../locale.ts'
import { AuditPeek } from './audit-peek.tsx'
import { doorName } from './door-name.ts'
import { Verification } from './verification.tsx'

type Search = z.input<typeof audit.search.input>

const periods = ['7', '30', '365'] as const

/** What was done, by whom, to whom: searched, read as sentences, and proven to be whole. */
export function Audit() {
  const t = useWords(words)
  const [query, setQuery] = useQueryState()
  const [before, setBefore] = useState<Search['before']>()
  const [peek, setPeek] = useState<AuditEntry>()
  const found = useRead(audit.search, { ...searchOf(query), before })
  const change = (next: Record<string, string | undefined>) => {
    setBefore(undefined)
    setQuery(next)
  }
  return (
    <Page>
      <PageHeader title={t('title')} />
      <Columns>
        <Body padding="none">
          <ListPage
            search={{ value: query.text ?? '', onChange: (text) => change({ text }), placeholder: t('text') }}
            filters={useFilters(query, change)}
          >
            <Verification />
            {found.error && <ErrorNote happened={found.error.message} onRetry={() => void found.refetch()} />}
            <Entries
              rows={found.data?.entries}
              current={peek}
              onPeek={setPeek}
              onClear={() => change({ text: undefined, operation: undefined, period: undefined })}
            />
            <div className="line" style={{ padding: 12, justifyContent: 'center' }}>
              {before && <Button onClick={() => setBefore(undefined)}>{t('newest')}</Button>}
              {found.data?.next && (
                <Button onClick={() => setBefore(found.data?.next ?? undefined)}>{t('more')}</Button>
              )}
            </div>
          </ListPage>
        </Body>
        {peek && <AuditPeek entry={peek} onClose={() => setPeek(undefined)} />}
      </Columns>
    </Page>
  )
}

type Query = Record<string, string | undefined>

function searchOf({ text, operation, period }: Query): Search {
  const days = Number(period)
  return {
    ...(text && { text }),
    ...(operation && { operation }),
    ...(days > 0 && { from: addDays(deviceToday(), 1 - days) }),
  }
}

function useFilters(query: Query, change: (next: Query) => void) {
  const t = useWords(words)
  const operations = useRead(audit.operations, {})
  return [
    {
      key: 'operation',
      label: t('operation'),
      single: true,
      chosen: query.operation ? [query.operation] : [],
      onChange: ([operation]: string[]) => change({ operation }),
      options: (operations.data?.operations ?? []).map(({ name, label }) => ({ value: name, label, search: name })),
    },
    {
      key: 'period',
      label: t('period'),
      single: true,
      chosen: query.period ? [query.period] : [],
      onChange: ([period]: string[]) => change({ period }),
      options: periods.map((days) => ({ value: days, label: t(`period.${days}`) })),
    },
  ]
}

type EntriesProps = {
  rows: AuditEntry[] | undefined
  current: AuditEntry | undefined
  onPeek: (entry: AuditEntry) => void
  onClear: () => void
}

function Entries({ rows, current, onPeek, onClear }: EntriesProps) {
  const t = useWords(words)
  const format = useFormat()
  const columns: Column<AuditEntry>[] = [
    { key: 'at', title: t('at'), width: 170, render: (row) => format.moment(row.at) },
    { key: 'sentence', title: t('sentence'), render: (row) => row.sentence },
    { key: 'door', title: t('door'), width: 110, render: (row) => doorName(t, row.door) },
    { key: 'ip', title: t('ip'), width: 140, render: (row) => row.ip ?? '' },
  ]
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.id)}
      rowName={(row) => row.sentence}
      current={current && String(current.id)}
      onPeek={onPeek}
      empty={<FilteredAway onClear={onClear} />}
      phone={(row) => <PhoneRow title={row.sentence} detail={format.moment(row.at)} figure={doorName(t, row.door)} />}
    />
  )
}
