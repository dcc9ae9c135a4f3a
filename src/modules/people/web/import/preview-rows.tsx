import { useState } from 'react'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { importPage, peopleImport } from '../../import/contract.ts'
import { words } from './locale.ts'
import { MendDialog, type Mending } from './mend-dialog.tsx'
import { type Deeds, PhoneLine, useColumns } from './preview-line.tsx'
import { changeLines, type Line, problemLines, rowLines } from './preview-lines.ts'
import type { ShownImport } from './wizard.tsx'

export type RowsTab = 'problems' | 'doubtful' | 'changes' | 'all'

type Props = { shown: ShownImport; tab: RowsTab; mendable: number }

const empties = { problems: 'noProblems', doubtful: 'noDoubts', changes: 'noRows', all: 'noRows' } as const
const linesOf = { problems: problemLines, doubtful: problemLines, changes: changeLines, all: rowLines }

/** The rows of a tab, a line for each problem or change: what the file says, and beside it what can be done. */
export function PreviewRows({ shown, tab, mendable }: Props) {
  const t = useWords(words)
  const [page, setPage] = useState(1)
  const [mending, setMending] = useState<Mending>()
  const { importId } = shown
  const rows = useRead(peopleImport.importRows, { importId, tab, page })
  const mend = useWrite(peopleImport.mendImport)
  const takeAll = useWrite(peopleImport.applySuggestions)
  const again = useCheckAgain(shown)
  const isBusy = mend.isPending || takeAll.isPending || again.isPending
  const deeds: Deeds = {
    isBusy,
    take: ({ row }, { column, suggestion }) =>
      mend.mutate({ importId, cells: [{ row: row.row, column, value: suggestion ?? '' }] }),
    edit: ({ row }, problem) => setMending({ shown, row, problem }),
    assign: again.assign,
    chooseOrder: again.chooseOrder,
  }
  const columns = useColumns(shown, tab, rows.data?.rows ?? [], deeds)
  const refused = mend.error ?? takeAll.error ?? again.error
  return (
    <div className="import-table stack">
      {tab === 'problems' && mendable > 0 && (
        <p>
          <button
            className="bare link take-all"
            type="button"
            disabled={isBusy}
            onClick={() => takeAll.mutate({ importId })}
          >
            {t('takeAll', { count: mendable })}
          </button>
        </p>
      )}
      {refused && <RefusalNote reason={refused.message} />}
      <DataTable<Line>
        label={t(`tab.${tab}`)}
        columns={columns}
        rows={rows.data?.rows.flatMap(linesOf[tab])}
        rowKey={(line) => line.key}
        rowName={(line) => String(line.row.row)}
        page={{ page, size: importPage, total: rows.data?.count ?? 0, onPage: setPage }}
        empty={<Empty small title={t(empties[tab])} />}
        phone={(line) => <PhoneLine line={line} deeds={deeds} />}
      />
      {mending && <MendDialog mending={mending} onClose={() => setMending(undefined)} />}
    </div>
  )
}

/** The same file once more, with other choices; what was put right in it is kept. */
function useCheckAgain({ fileId, mapping }: ShownImport) {
  const go = useGo()
  const start = useWrite(peopleImport.startImport)
  const { isPending, error } = start
  if (!fileId) return { isPending, error, assign: undefined, chooseOrder: undefined }
  return {
    isPending,
    error,
    // Not as a callback of the mutation: the check that is replaced leaves the screen before it would be called.
    assign: () =>
      void start.mutateAsync({ fileId, mapping, options: { assignNumbers: true } }).then(
        ({ importId }) => go(`/people/import/${importId}`),
        () => undefined,
      ),
    chooseOrder: () => go(`/people/import?file=${fileId}`),
  }
}
