import { Button } from 'antd'
import { useState } from 'react'
import { HeadSteps, PhoneSteps, useMonthName } from '#modules/time/web/month-steps.tsx'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Month } from '#platform/kernel/day.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { Outcomes } from '#platform/ui/outcomes.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import type { Column } from '#platform/ui/table.ts'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { payroll } from '../../../contract.ts'
import { pageSize } from '../../contract/terms.ts'
import { words } from '../locale.ts'
import { Money } from '../shared/money.tsx'
import { whoColumns } from '../shared/who.tsx'
import { Marks } from './marks.tsx'
import './insurance.css'

type Found = (typeof payroll.previewBases)['output']['_output']
type Row = Found['rows'][number]

/** The July in which a year of insurance begins: that of this year. */
const usualMonth = (today: string): Month => `${today.slice(0, 4)}-07` as Month

/** 年度基数: what everybody would declare from a month on, looked at and then set for all. */
export function BasesScreen() {
  const t = useWords(words)
  const name = useMonthName()
  const today = useToday()
  const [{ month: asked, page = '1' }, setQuery] = useQueryState()
  const month = Month.safeParse(asked).data ?? usualMonth(today)
  const onMonth = (next: Month) => setQuery({ month: next, page: undefined })
  const [except, setExcept] = useState<string[]>([])
  const at = Math.max(1, Number(page) || 1)
  const found = useRead(payroll.previewBases, { month, page: at })
  return (
    <Page>
      <PageHeader
        title={t('bases')}
        crumbs={[{ label: t('insurance'), href: '/payroll/insurance' }]}
        actions={<HeadSteps month={month} onMonth={onMonth} />}
      />
      <Columns>
        <Body>
          <div className="stack apart insured-lists">
            <p className="soft prose">
              {t('basesHow', { year: String(Number(month.slice(0, 4)) - 1), month: name(month) })}
            </p>
            <PhoneSteps month={month} onMonth={onMonth} />
            {found.error && <Problem error={found.error} onRetry={() => void found.refetch()} />}
            {found.data && <Sums found={found.data} month={month} except={except} />}
            <DataTable
              label={t('bases')}
              columns={useColumns()}
              rows={found.data?.rows}
              rowKey={({ personId }) => personId}
              rowName={({ name }) => name}
              selected={except}
              onSelect={setExcept}
              page={{
                page: at,
                size: pageSize,
                total: found.data?.count ?? 0,
                onPage: (next) => setQuery({ page: String(next) }),
              }}
              empty={<Empty title={t('nobody')}>{t('nobodyWhy')}</Empty>}
              phone={(row) => (
                <PhoneRow
                  leading={<Avatar name={row.name} size={36} />}
                  title={row.name}
                  figure={<Money fen={row.base} />}
                  detail={row.months > 0 ? t('fromSlipsOf', { count: row.months }) : t('wageNow')}
                  note={<Marks marks={row.marks.slice(0, 1)} />}
                />
              )}
            />
          </div>
        </Body>
      </Columns>
    </Page>
  )
}

function Sums({ found, month, except }: { found: Found; month: Month; except: readonly string[] }) {
  const t = useWords(words)
  const name = useMonthName()
  const tell = useUndoToast()
  const confirm = useConfirm()
  const may = useMay(payroll.setBases.name)
  const set = useWrite(payroll.setBases)
  const count = found.fromSlips + found.fromWage - except.length
  const ask = async () => {
    const agreed = await confirm({
      title: t('setBasesTitle', { count, month: name(month) }),
      consequence: t('setBasesConsequence'),
      keep: t('notYet'),
      deed: t('setBases', { count }),
    })
    if (agreed)
      set.mutate(
        { month, except: [...except] },
        { onSuccess: (done) => tell({ said: t('basesSet', { count: done.set }) }) },
      )
  }
  return (
    <div className="stack">
      <div className="bases-sums">
        <Outcomes
          outcomes={[
            { key: 'slips', label: t('fromSlips'), count: found.fromSlips },
            { key: 'wage', label: t('fromWage'), count: found.fromWage },
            {
              key: 'left',
              label: t('basesLeft'),
              count: found.left,
              ...(found.left > 0 && { tone: 'broken' as const }),
            },
          ]}
        />
      </div>
      {set.error && <RefusalNote reason={set.error.message} />}
      {may && (
        <div className="line wrap">
          <Button type="primary" disabled={count <= 0} loading={set.isPending} onClick={() => void ask()}>
            {t('setBases', { count })}
          </Button>
          <span className="quiet dense">
            {except.length > 0 ? t('exceptThese', { count: except.length }) : t('exceptHow')}
          </span>
        </div>
      )}
    </div>
  )
}

function useColumns(): Column<Row>[] {
  const t = useWords(words)
  const [language] = useLanguage()
  const money = (key: 'before' | 'average' | 'base' | 'fundBase', title: string): Column<Row> => ({
    ...{ key, title, number: true },
    render: (row) => <Money fen={row[key]} />,
  })
  return [
    ...whoColumns<Row>({ who: t('who'), unit: t('unit') }),
    {
      ...{ key: 'city', title: t('insuredCity') },
      render: ({ cityNames }) => cityNames?.[language] ?? <span className="quiet">–</span>,
    },
    money('before', t('beforeBase')),
    money('average', t('average')),
    {
      ...{ key: 'months', title: t('fromWhat') },
      render: ({ months }) => (
        <span className="soft nowrap">{months > 0 ? t('fromSlipsOf', { count: months }) : t('wageNow')}</span>
      ),
    },
    money('base', t('base')),
    money('fundBase', t('fundBase')),
    { key: 'marks', title: t('toLookAt'), render: ({ marks }) => <Marks marks={marks} /> },
  ]
}
