import { Button } from 'antd'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Peek } from '#platform/ui/peek.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../../contract.ts'
import { Money } from '../../../runs/web/money.tsx'
import { useMonthName } from '../../../slips/web/months.ts'
import { words } from '../locale.ts'
import type { ResultRow } from './types.ts'

type Entry = (typeof payroll.businessResultHistory)['output']['_output']['rows'][number]

/** Every figure that was entered for a month: who, when, from where. */
export function ResultPeek({ row: { month }, onClose }: { row: ResultRow; onClose: () => void }) {
  const t = useWords(words)
  const monthName = useMonthName()
  const [, set] = useQueryState()
  const mayChange = useMay(payroll.saveBusinessResult.name)
  const { data, error, refetch } = useRead(payroll.businessResultHistory, { month }, { keep: false })
  return (
    <Peek
      title={monthName(month)}
      detail={t('history')}
      actions={
        mayChange && (
          <Button size="small" type="primary" onClick={() => set({ do: 'edit' })}>
            {t('change')}
          </Button>
        )
      }
      onClose={onClose}
    >
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={3} height={52} />}
      {data?.rows.length === 0 && <Empty small title={t('noHistory')} />}
      {data && data.rows.length > 0 && (
        <ListRows label={t('history')}>
          {data.rows.map((entry) => (
            <EntryRow key={`${entry.kind} ${entry.at}`} entry={entry} />
          ))}
        </ListRows>
      )}
    </Peek>
  )
}

function EntryRow({ entry: { kind, fen, note, fileName, by, at, withdrawn } }: { entry: Entry }) {
  const t = useWords(words)
  const f = useFormat()
  return (
    <ListRow
      title={
        <span className="line">
          {t(kind)}
          {withdrawn && <StatusTag>{t('withdrawn')}</StatusTag>}
        </span>
      }
      detail={[note ?? fileName, by, f.moment(at)].filter(Boolean).join(' · ')}
      trailing={fen === null ? t('takenOut') : <Money fen={fen} />}
    />
  )
}
