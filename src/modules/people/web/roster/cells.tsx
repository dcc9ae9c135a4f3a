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

/** The chosen columns of the roster, in their order. */
export function useColumns(shown: readonly ColumnKey[], rows: readonly RosterRow[] | undefined): Column<RosterRow>[] {
  const { column } = useNames()
  return shown.map((key) => {
    const { kind, sortable, masked = false } = columnOf(key)
    const hidden = masked || (rows?.some((row) => isHidden(row[key])) ?? false)
    return {
      key,
      title: column(key),
      render: (row) => <Cell row={row} columnKey={key} />,
      number: kind === 'money' || kind === 'number',
      sortable: sortable && !hidden,
      masked: hidden,
      fixed: key === 'fullName',
    }
  })
}

const soft: ReadonlySet<ColumnKey> = new Set(['employeeNo', 'managerNo'])

function Cell({ row, columnKey: key }: { row: RosterRow; columnKey: ColumnKey }) {
  const t = useWords(words)
  const text = useCellText()
  const value = row[key]
  if (isHidden(value)) return <Locked />
  if (value === null || value === '') return <span className="quiet">{t('none')}</span>
  if (key === 'fullName') return <Named name={row.fullName} />
  if (key === 'status' && !isHidden(row.status)) return <StatusOf status={row.status} />
  return <span className={`nowrap ${soft.has(key) ? 'soft' : ''}`}>{text(key, value)}</span>
}

function useCellText() {
  const f = useFormat()
  const { choice, months } = useNames()
  return (key: ColumnKey, value: string | number): string => {
    const { kind, choices } = columnOf(key)
    if (key === 'tenure') return months(Number(value))
    if (choices) return choice(key as 'status', value as 'left')
    if (kind === 'money') return f.money(Number(value), 'bare')
    return typeof value === 'string' ? dotted(value) : f.number(value)
  }
}

export function Named({ name }: { name: string }) {
  return (
    <span className="line nowrap">
      <Avatar name={name} size={24} />
      {name}
    </span>
  )
}
