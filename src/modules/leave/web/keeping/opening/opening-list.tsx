import { Button } from 'antd'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { leave } from '../../../contract.ts'
import { words } from '../locale.ts'

type Opening = (typeof leave.openings)['output']['_output']['rows'][number]

/** What was imported, the newest first, each undone as one. */
export function OpeningList() {
  const t = useWords(words)
  const f = useFormat()
  const found = useRead(leave.openings, {})
  const undo = useUndo()
  if (found.error && !found.data) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingRows rows={3} height={52} />
  const { rows } = found.data
  if (rows.length === 0) return <Empty small title={t('noOpenings')} />
  return (
    <Section title={t('openings')} note={rows.length}>
      {undo.problem && <RefusalNote reason={undo.problem} />}
      <ListRows label={t('openings')}>
        {rows.map((row) => (
          <ListRow
            key={row.openingId}
            title={t('openingRows', { count: row.rows })}
            detail={[f.moment(row.madeAt), row.by].filter(Boolean).join(' · ')}
            trailing={
              row.undoneAt ? (
                <StatusTag>{t('undone', { at: f.moment(row.undoneAt) })}</StatusTag>
              ) : (
                <StatusTag tone="good">{t('written')}</StatusTag>
              )
            }
            action={
              !row.undoneAt &&
              undo.may && (
                <Button size="small" onClick={() => void undo.ask(row)}>
                  {t('undo')}
                </Button>
              )
            }
          />
        ))}
      </ListRows>
    </Section>
  )
}

function useUndo() {
  const t = useWords(words)
  const tell = useUndoToast()
  const confirm = useConfirm()
  const may = useMay(leave.undoOpening.name)
  const write = useWrite(leave.undoOpening)
  const ask = async ({ openingId, rows }: Opening) => {
    const agreed = await confirm({
      title: t('undoTitle', { count: rows }),
      consequence: t('undoConsequence'),
      keep: t('undoKeep'),
      deed: t('undo'),
      danger: true,
    })
    if (agreed) write.mutate({ openingId }, { onSuccess: () => tell({ said: t('undoneNow') }) })
  }
  return { may, ask, problem: write.error?.message }
}
