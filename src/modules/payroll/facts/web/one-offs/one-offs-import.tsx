import { HeadSteps, PhoneSteps, useMonth, useMonthName } from '#modules/time/web/month-steps.tsx'
import { useAsk, useRead, useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import type { Column } from '#platform/ui/table.ts'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import { ImportPage } from '../shared/import-page.tsx'
import { Looked } from '../shared/looked.tsx'
import { Money } from '../shared/money.tsx'

type Row = (typeof payroll.readOneOffs)['output']['_output']['rows'][number]

/** 导入一次性项目: a table for a month. */
export function OneOffsImport() {
  const t = useWords(words)
  const name = useMonthName()
  const [month, setMonth] = useMonth()
  const ask = useAsk(payroll.oneOffTemplate)
  return (
    <ImportPage
      kind="oneOffs"
      title={t('importOneOffs')}
      crumb={{ label: t('oneOffs'), href: '/payroll/one-offs' }}
      note={t('oneOffsNote')}
      choice={
        <div className="line wrap">
          <span className="soft">{t('forMonth')}</span>
          <HeadSteps month={month} onMonth={setMonth} />
          <PhoneSteps month={month} onMonth={setMonth} />
          <span className="visually-hidden">{name(month)}</span>
        </div>
      }
      template={() => ask({})}
      preview={(fileId, onDone) => <Preview key={`${fileId} ${month}`} fileId={fileId} month={month} onDone={onDone} />}
    />
  )
}

function Preview({ fileId, month, onDone }: { fileId: string; month: Month; onDone: () => void }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const read = useRead(payroll.readOneOffs, { fileId, month }, { keep: false })
  const write = useWrite(payroll.importOneOffs)
  const columns = useColumns()
  if (read.error) return <RefusalNote reason={read.error.message} ways={[{ label: t('otherFile'), onTake: onDone }]} />
  if (!read.data) return <LoadingRows rows={6} height={37} />
  const { data } = read
  const onSuccess = ({ added }: { added: number }) => {
    tell({ said: t('oneOffsAdded', { count: added }) })
    onDone()
  }
  return (
    <Looked
      fileName={data.fileName}
      rows={data.rows}
      good={data.good}
      already={data.already}
      columns={columns}
      busy={write.isPending}
      problem={write.error?.message}
      onWrite={() => write.mutate({ fileId, month }, { onSuccess })}
      onOther={onDone}
      phone={(row) => (
        <PhoneRow
          title={row.name ?? row.employeeNo}
          figure={<Money fen={row.fen} />}
          detail={<Said row={row} />}
          note={t('rowNumber', { row: row.row })}
        />
      )}
    />
  )
}

function Said({ row: { problem, already, names, item } }: { row: Row }) {
  const t = useWords(words)
  const [language] = useLanguage()
  if (problem) return <span className="broken row-problem">{problem[language]}</span>
  return <span className="quiet">{already ? t('alreadyThere') : (names?.[language] ?? item)}</span>
}

function useColumns(): Column<Row>[] {
  const t = useWords(words)
  const [language] = useLanguage()
  return [
    { key: 'row', title: t('row'), number: true, width: 60, render: ({ row }) => <span className="quiet">{row}</span> },
    { key: 'number', title: t('employeeNo'), render: ({ employeeNo }) => employeeNo },
    { key: 'who', title: t('who'), render: ({ name }) => name ?? <span className="quiet">–</span> },
    { key: 'item', title: t('item'), render: ({ names, item }) => names?.[language] ?? item },
    { key: 'fen', title: t('yuan'), number: true, render: ({ fen }) => <Money fen={fen} /> },
    {
      ...{ key: 'problem', title: t('toLookAt') },
      render: (row) => (row.problem || row.already ? <Said row={row} /> : null),
    },
  ]
}
