import { useWords } from '../client/use-words.ts'
import { Icon } from './icons.tsx'
import { words } from './locale.ts'
import type { Column, Sort } from './table.ts'
import type { Selection } from './use-selection.ts'

type TableHeadProps<Row> = {
  columns: readonly Column<Row>[]
  sort: Sort | undefined
  onSort: ((sort: Sort | undefined) => void) | undefined
  selection: Selection | undefined
}

/** The titles; those that sort are buttons. */
export function TableHead<Row>({ columns, sort, onSort, selection }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {selection && <SelectPage selection={selection} fixed={columns.some(({ fixed }) => fixed)} />}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={cellClass(column, selection !== undefined)}
            aria-sort={sort?.key === column.key ? (sort.descending ? 'descending' : 'ascending') : undefined}
          >
            <Title column={column} sort={sort} onSort={onSort} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Right-aligned, and standing still at the left edge or beside the boxes there. */
export function cellClass({ number, fixed }: Pick<Column<never>, 'number' | 'fixed'>, besideBoxes: boolean) {
  const names = [number && 'number', fixed && (besideBoxes ? 'fixed beside' : 'fixed')].filter(Boolean)
  return names.length > 0 ? names.join(' ') : undefined
}

type TitleProps<Row> = Pick<TableHeadProps<Row>, 'sort' | 'onSort'> & { column: Column<Row> }

function Title<Row>({ column: { key, title, sortable, masked }, sort, onSort }: TitleProps<Row>) {
  if (masked) return <MaskedTitle title={title} />
  if (!sortable || !onSort) return title
  const own = sort?.key === key ? sort : undefined
  return (
    <button className="bare sorter" type="button" onClick={() => onSort(nextSort(key, own))}>
      {title}
      <Icon name={own && !own.descending ? 'up' : 'down'} size={14} />
    </button>
  )
}

/** Upwards, downwards, then as it was. */
function nextSort(key: string, own: Sort | undefined): Sort | undefined {
  if (own?.descending) return undefined
  return { key, descending: own !== undefined }
}

function MaskedTitle({ title }: { title: string }) {
  const note = useWords(words)('maskedColumn')
  return (
    <span className="masked-title" title={note}>
      {title}
      <Icon name="lock" size={13} />
      <span className="visually-hidden">{note}</span>
    </span>
  )
}

function SelectPage({ selection, fixed }: { selection: Selection; fixed: boolean }) {
  const t = useWords(words)
  return (
    <th scope="col" className={fixed ? 'select-cell fixed' : 'select-cell'}>
      <label>
        <input
          type="checkbox"
          aria-label={t('selectPage')}
          checked={selection.ofPage === 'all'}
          ref={(box) => {
            if (box) box.indeterminate = selection.ofPage === 'some'
          }}
          onChange={selection.togglePage}
        />
      </label>
    </th>
  )
}
