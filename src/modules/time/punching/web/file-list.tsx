import { Button } from 'antd'
import { useState } from 'react'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { PageFoot } from '#platform/ui/page-foot.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { time } from '../../contract.ts'
import { type PunchFile, punchFilesPage } from '../contract/file.ts'
import { words } from '../locale.ts'

const tones = { waiting: 'running', written: 'good', failed: 'broken', cancelled: 'normal', undone: 'normal' } as const

/** Files that were imported, the newest first, each with its undoing. */
export function FileList() {
  const t = useWords(words)
  const [page, setPage] = useState(1)
  const files = useRead(time.punchFiles, { page })
  const undo = useUndo()
  if (files.error) return <RefusalNote reason={files.error.message} />
  if (!files.data) return <LoadingRows rows={4} height={45} />
  const { rows, count } = files.data
  if (count === 0) return <Empty title={t('noFiles')} small />
  return (
    <Section title={t('files')} note={count}>
      {undo.problem && <RefusalNote reason={undo.problem} />}
      <ListRows label={t('files')}>
        {rows.map((file) => (
          <FileRow key={file.punchFileId} file={file} onUndo={() => void undo.ask(file)} />
        ))}
      </ListRows>
      {count > punchFilesPage && <PageFoot page={page} size={punchFilesPage} total={count} onPage={setPage} />}
    </Section>
  )
}

function FileRow({ file, onUndo }: { file: PunchFile; onUndo: () => void }) {
  const t = useWords(words)
  const format = useFormat()
  const { fileName, state, summary, by, createdAt } = file
  const counts = summary
    ? [`${t('added')} ${summary.added}`, `${t('already')} ${summary.already}`, `${t('rejected')} ${summary.rejected}`]
    : []
  return (
    <ListRow
      title={fileName}
      detail={[format.moment(createdAt), by, ...counts].filter(Boolean).join(' · ')}
      trailing={<StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>}
      action={
        state === 'written' && (
          <Button size="small" onClick={onUndo}>
            {t('undo')}
          </Button>
        )
      }
    />
  )
}

function useUndo() {
  const t = useWords(words)
  const confirm = useConfirm()
  const write = useWrite(time.undoPunchFile)
  const ask = async ({ punchFileId, fileName, summary }: PunchFile) => {
    const agreed = await confirm({
      title: t('undoTitle', { name: fileName }),
      consequence: t('undoConsequence', { count: summary?.added ?? 0 }),
      keep: t('undoKeep'),
      deed: t('undo'),
      danger: true,
    })
    if (agreed) write.mutate({ punchFileId })
  }
  return { ask, problem: write.error?.message }
}
