import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty, NotPermitted } from '#platform/ui/empty.tsx'
import { Note } from '#platform/ui/note.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import type { Column } from '#platform/ui/table.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import { time } from '../../../contract.ts'
import type { Output } from '../calls.ts'
import { words } from '../locale.ts'
import { EndProtectionDialog, ProtectDialog } from './protect-dialog.tsx'

type Listed = Exclude<Output<'protections'>['rows'], { hidden: true }>[number]

/** Who is pregnant or nursing, and must not work at night. */
export function ProtectionTab() {
  const t = useWords(words)
  const may = useMay(time.protect.name)
  const found = useRead(time.protections, {})
  const [open, setOpen] = useState<Listed | 'new'>()
  const columns = useColumns(may ? setOpen : undefined)
  if (found.error && !found.data) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  if (found.data && isHidden(found.data.rows)) return <NotPermitted />
  const add = may && (
    <Button type="primary" onClick={() => setOpen('new')}>
      {t('protect')}
    </Button>
  )
  return (
    <div className="schedule-part stack">
      <Note icon="shield">{t('protectLaw')}</Note>
      <DataTable
        label={t('tab.protection')}
        columns={columns}
        rows={found.data?.rows as Listed[] | undefined}
        rowKey={(row) => row.protectionId}
        rowName={(row) => row.name}
        density="roomy"
        empty={<Empty title={t('protectNobody')} action={add} />}
        phone={(row) => (
          <PhoneRow
            title={row.name}
            figure={t(`kind.${row.kind}`)}
            detail={row.unit}
            note={`${row.from}–${row.lastDay}`}
          />
        )}
      />
      {found.data && !isHidden(found.data.rows) && found.data.rows.length > 0 && <div>{add}</div>}
      {open === 'new' && <ProtectDialog onClose={() => setOpen(undefined)} />}
      {open && open !== 'new' && <EndProtectionDialog {...open} onClose={() => setOpen(undefined)} />}
    </div>
  )
}

function useColumns(onEnd: ((row: Listed) => void) | undefined): Column<Listed>[] {
  const t = useWords(words)
  const format = useFormat()
  return [
    { key: 'name', title: t('person'), width: 140, render: ({ name }) => <span className="strong">{name}</span> },
    { key: 'unit', title: t('unit'), width: 180, render: ({ unit }) => unit },
    { key: 'kind', title: t('protectKind'), render: ({ kind }) => t(`kind.${kind}`) },
    { key: 'from', title: t('protectFrom'), width: 120, render: ({ from }) => format.day(from) },
    { key: 'to', title: t('protectTo'), width: 120, render: ({ lastDay }) => format.day(lastDay) },
    ...(onEnd
      ? [
          {
            ...{ key: 'end', title: '', width: 110 },
            render: (row: Listed) => (
              <button className="bare link" type="button" onClick={() => onEnd(row)}>
                {t('protectEnd')}
              </button>
            ),
          },
        ]
      : []),
  ]
}
