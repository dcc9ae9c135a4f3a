import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { time } from '../../../contract.ts'
import { endsOf } from '../../rules/clock.ts'
import { useNames } from '../board/use-names.ts'
import type { Shift } from '../calls.ts'
import { words } from '../locale.ts'
import { ShiftMark } from '../shift-mark.tsx'
import { standing } from '../standing.ts'
import { ShiftBar } from './shift-bar.tsx'
import { ShiftDialog } from './shift-dialog.tsx'
import { netMinutes } from './shift-draft.ts'

/** All shifts; a click changes one. */
export function ShiftsTab() {
  const t = useWords(words)
  const may = useMay(time.saveShift.name)
  const found = useRead(time.shifts, {})
  const retiring = useWrite(time.retireShift)
  const [open, setOpen] = useState<Shift | 'new'>()
  const columns = useColumns(
    may ? (shift) => retiring.mutate({ shiftId: shift.shiftId, retired: !shift.retired }) : undefined,
  )
  const add = may && (
    <Button type="primary" onClick={() => setOpen('new')}>
      {t('newShift')}
    </Button>
  )
  if (found.error && !found.data) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  return (
    <div className="schedule-part stack">
      {found.data && found.data.rows.length > 0 && <div className="line">{add}</div>}
      {retiring.error && <RefusalNote reason={retiring.error.message} />}
      <DataTable
        label={t('tab.shifts')}
        columns={columns}
        rows={found.data?.rows}
        rowKey={(row) => row.shiftId}
        rowName={(row) => row.name}
        density="roomy"
        {...(may && { onOpen: setOpen, onPeek: setOpen })}
        empty={
          <Empty title={t('noShifts')} action={add}>
            {t('noShiftsWhy')}
          </Empty>
        }
        phone={(row) => <ShiftOnPhone shift={row} />}
      />
      {open && <ShiftDialog shift={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </div>
  )
}

function useColumns(onRetire: ((shift: Shift) => void) | undefined): Column<Shift>[] {
  const t = useWords(words)
  const today = useToday()
  return [
    { key: 'name', title: t('shiftName'), width: 220, render: (row) => <ShiftName shift={row} /> },
    {
      ...{ key: 'bar', title: t('whenWorked') },
      render: (row) => {
        const body = standing(row.versions, today)
        return (
          body && (
            <div className="shift-row-bar">
              <ShiftBar name={row.name} tone={row.tone} body={body} />
            </div>
          )
        )
      },
    },
    { key: 'when', title: t('segment'), width: 190, render: (row) => <When shift={row} /> },
    { key: 'net', title: t('netHours'), width: 90, number: true, render: (row) => <Net shift={row} /> },
    ...(onRetire
      ? [
          {
            ...{ key: 'retire', title: '', width: 120 },
            render: (row: Shift) => (
              <button
                className="bare link"
                type="button"
                onClick={(event) => {
                  event.stopPropagation()
                  onRetire(row)
                }}
              >
                {row.retired ? t('bringBack') : t('retire')}
              </button>
            ),
          },
        ]
      : []),
  ]
}

function ShiftName({ shift }: { shift: Shift }) {
  const t = useWords(words)
  return (
    <span className="line">
      <ShiftMark short={shift.short} tone={shift.tone} />
      <span className={shift.retired ? 'quiet' : 'strong'}>{shift.name}</span>
      {shift.retired && <StatusTag>{t('retired')}</StatusTag>}
    </span>
  )
}

function When({ shift }: { shift: Shift }) {
  const names = useNames()
  const body = standing(shift.versions, useToday())
  return <span className="soft nowrap">{body && names.hours(endsOf(body))}</span>
}

function Net({ shift }: { shift: Shift }) {
  const t = useWords(words)
  const body = standing(shift.versions, useToday())
  return <>{body && t('netOf', { hours: Math.round(netMinutes(body) / 6) / 10 })}</>
}

function ShiftOnPhone({ shift }: { shift: Shift }) {
  return (
    <PhoneRow
      leading={<ShiftMark short={shift.short} tone={shift.tone} />}
      title={shift.name}
      figure={<Net shift={shift} />}
      detail={<When shift={shift} />}
    />
  )
}
