import { useState } from 'react'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Dialog } from '#platform/ui/dialog.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import type { Column } from '#platform/ui/table.ts'
import { time } from '../../../contract.ts'
import type { Output, Pattern } from '../calls.ts'
import { words } from '../locale.ts'
import type { Ending } from './end-dialog.tsx'
import { UseSpan } from './use-chips.tsx'

type User = Output<'patternUsers'>['rows'][number]
type UsersListProps = { pattern: Pattern; onEnd: ((ending: Ending) => void) | undefined; onClose: () => void }

const pageSize = 50

/** The people who have this pattern of their own. */
export function UsersList({ pattern, onEnd, onClose }: UsersListProps) {
  const t = useWords(words)
  const [page, setPage] = useState(1)
  const found = useRead(time.patternUsers, { patternId: pattern.patternId, offset: (page - 1) * pageSize })
  const end =
    onEnd &&
    ((user: User) => (
      <button className="bare link" type="button" onClick={() => onEnd({ useId: user.useId, who: user.name })}>
        {t('endUse')}
      </button>
    ))
  const columns: Column<User>[] = [
    { key: 'name', title: t('person'), width: 140, render: ({ name }) => name },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit },
    { key: 'span', title: t('from'), width: 200, render: (user) => <UseSpan use={user} /> },
    ...(end ? [{ key: 'end', title: '', width: 80, render: end }] : []),
  ]
  return (
    <Dialog open width="wide" title={t('assignTitle', { pattern: pattern.name })} onClose={onClose}>
      <DataTable
        label={t('whoUses')}
        columns={columns}
        rows={found.data?.rows}
        rowKey={(row) => row.useId}
        rowName={(row) => row.name}
        page={{ page, size: pageSize, total: found.data?.total ?? 0, onPage: setPage }}
        phone={(user) => (
          <PhoneRow title={user.name} figure={end?.(user)} detail={user.unit} note={<UseSpan use={user} />} />
        )}
      />
    </Dialog>
  )
}
