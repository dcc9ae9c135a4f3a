import { useCallback, useMemo } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag, type Tone } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { type ColumnKey, columnOf } from '../../columns.ts'
import type { RosterRow, Status } from '../../contract.ts'
import { dotted } from '../fact.tsx'
import { words } from '../locale.ts'
import { useNames } from '../use-names.ts'

const tones: Record<Status, Tone | undefined> = {
  upcoming: 'planned',
  probation: 'running',
  regular: undefined,
  leaving: 'waiting',
  left: 'normal',
}

/** The normal state is plain grey text, every other a tag. */
export function StatusOf({ status, tag = false }: { status: Status; tag?: boolean }) {
  const { choice } = useNames()
  const tone = tones[status] ?? (tag ? 'normal' : undefined)
  const name = choice('status', status)
  return tone ? <StatusTag tone={tone}>{name}</StatusTag> : <span className="soft">{name}</span>
}

/** The chosen columns of the roster, in their order; the same ones until another choice is made. */
export function useColumns(shown: readonly ColumnKey[], rows: readonly RosterRow[] | undefined): Column<RosterRow>[] {
  const { column } = useNames()
  const textOf = useCellText()
  const keys = shown.join()
  const hidden = shown.filter((key) => columnOf(key).masked || rows?.some((row) => isHidden(row[key]))).join()
  return useMemo(() => {
    const isMasked = new Set(hidden.split(','))
    return (keys.split(',') as ColumnKey[]).map((key) => ({
      key,
      title: column(key),
      render: (row) => <Cell row={row} columnKey={key} textOf={textOf} />,
      number: columnOf(key).kind === 'money' || columnOf(key).kind === 'number',
      sortable: columnOf(key).sortable && !isMasked.has(key),
      masked: isMasked.has(key),
      fixed: key === 'fullName',
    }))
  }, [keys, hidden, column, textOf])
}

const soft: ReadonlySet<ColumnKey> = new Set(['employeeNo', 'managerNo'])

type TextOf = (key: ColumnKey, value: string | number | null) => string
type CellProps = { row: RosterRow; columnKey: ColumnKey; textOf: TextOf }

function Cell({ row, columnKey: key, textOf }: CellProps) {
  const value = row[key]
  if (isHidden(value)) return <Locked />
  if (value === null || value === '') return <span className="quiet">{textOf(key, null)}</span>
  if (key === 'fullName') return <Named name={row.fullName} />
  if (key === 'status' && !isHidden(row.status)) return <StatusOf status={row.status} />
  return <span className={`nowrap ${soft.has(key) ? 'soft' : ''}`}>{textOf(key, value)}</span>
}

function useCellText(): TextOf {
  const t = useWords(words)
  const f = useFormat()
  const { choice, months } = useNames()
  return useCallback(
    (key, value) => {
      const { kind, choices } = columnOf(key)
      if (value === null) return t('none')
      if (key === 'tenure') return months(Number(value))
      if (choices) return choice(key as 'status', value as 'left')
      if (kind === 'money') return f.money(Number(value), 'bare')
      return typeof value === 'string' ? dotted(value) : f.number(value)
    },
    [t, f, choice, months],
  )
}

export function Named({ name }: { name: string }) {
  return (
    <span className="line nowrap">
      <Avatar name={name} size={24} />
      {name}
    </span>
  )
}
