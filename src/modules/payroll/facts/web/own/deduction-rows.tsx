import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { payroll } from '../../../contract.ts'
import type { Declared } from '../../contract/deductions.ts'
import { words } from '../locale.ts'
import { Money } from '../shared/money.tsx'
import { MonthField } from '../shared/month-field.tsx'
import { monthIn } from '../shared/month-in.ts'

export type DeductionRow = (typeof payroll.myDeductions)['output']['_output']['rows'][number]

/** Whom or what it is for. */
function aboutOf(declared: Declared): string {
  switch (declared.kind) {
    case 'childEducation':
    case 'infantCare':
      return declared.child
    case 'degree':
      return declared.school
    case 'certificate':
      return declared.certificate
    case 'mortgage':
      return declared.lender
    case 'rent':
      return declared.city
    case 'parents':
      return declared.parent
    case 'illness':
      return ''
  }
}

/** What was declared, each with its months, and ending it. */
export function DeductionRows({ rows, mayEnd = true }: { rows: readonly DeductionRow[]; mayEnd?: boolean }) {
  const t = useWords(words)
  const today = useToday()
  const may = useMay(payroll.endDeduction.name) && mayEnd
  const [ending, setEnding] = useState<DeductionRow>()
  return (
    <>
      <ListRows label={t('deductions')}>
        {rows.map((row) => (
          <ListRow
            key={row.deductionId}
            title={isHidden(row.kind) ? <Locked /> : t(`kind.${row.kind}`)}
            detail={[
              isHidden(row.details) ? '' : aboutOf(row.details),
              t('span', { from: row.fromMonth, until: row.lastMonth }),
            ]
              .filter(Boolean)
              .join(' · ')}
            trailing={<Money fen={row.fen} />}
            action={
              row.lastMonth < today.slice(0, 7) ? (
                <StatusTag>{t('ended')}</StatusTag>
              ) : (
                may && (
                  <Button size="small" onClick={() => setEnding(row)}>
                    {t('endDeduction')}
                  </Button>
                )
              )
            }
          />
        ))}
      </ListRows>
      {ending && <EndDialog row={ending} onClose={() => setEnding(undefined)} />}
    </>
  )
}

function EndDialog({ row, onClose }: { row: DeductionRow; onClose: () => void }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const today = useToday()
  const present = today.slice(0, 7)
  const [typed, setTyped] = useState<string>(present < row.fromMonth ? row.fromMonth : present)
  const end = useWrite(payroll.endDeduction)
  const lastMonth = monthIn(typed)
  const send = () => {
    if (!lastMonth) return
    const onSuccess = () => {
      onClose()
      tell({ said: t('deductionEnded', { month: lastMonth }) })
    }
    end.mutate({ deductionId: row.deductionId, lastMonth }, { onSuccess })
  }
  return (
    <FormDialog
      title={isHidden(row.kind) ? t('endDeduction') : t('endKind', { kind: t(`kind.${row.kind}`) })}
      deed={t('endDeduction')}
      busy={end.isPending}
      ready={lastMonth !== undefined}
      problem={end.error?.message}
      onSend={send}
      onClose={onClose}
    >
      <MonthField label={t('lastMonth')} hint={t('lastMonthHint')} value={typed} onChange={setTyped} />
    </FormDialog>
  )
}
