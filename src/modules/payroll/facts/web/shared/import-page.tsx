import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { download } from '#platform/client/download.ts'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { DropFile } from '#platform/ui/drop-file.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import './import.css'

type Kind = (typeof payroll.payImports)['input']['_output']['kind']
type ImportRow = (typeof payroll.payImports)['output']['_output']['rows'][number]

type ImportPageProps = {
  kind: Kind
  title: string
  crumb: { label: string; href: string }
  note: string
  /** Which month or year it is for, above the place to drop it. */
  choice: ReactNode
  template: () => Promise<{ ticket: string }>
  /** What the table comes to. */
  preview: (fileId: string, onDone: () => void) => ReactNode
}

/** A table taken into pay: dropped, looked at, written, and undone as one. */
export function ImportPage({ kind, title, crumb, note, choice, template, preview }: ImportPageProps) {
  const t = useWords(words)
  const [{ file }, setQuery] = useQueryState()
  return (
    <Page>
      <PageHeader title={title} crumbs={[crumb]} />
      <Columns>
        <Body>
          <div className="stack apart">
            {choice}
            {file ? (
              preview(file, () => setQuery({ file: undefined }))
            ) : (
              <DropFile
                title={t('dropTable')}
                pickTitle={t('pickTable')}
                note={note}
                more={<Template template={template} />}
                onSent={({ fileId }) => setQuery({ file: fileId }, true)}
              />
            )}
            <Imports kind={kind} />
          </div>
        </Body>
      </Columns>
    </Page>
  )
}

function Template({ template }: { template: () => Promise<{ ticket: string }> }) {
  const t = useWords(words)
  const [problem, setProblem] = useState<string>()
  const fetch = () =>
    template().then(
      ({ ticket }) => download(ticket),
      (error: Error) => setProblem(error.message),
    )
  return (
    <>
      <Button icon={<Icon name="download" size={16} />} onClick={() => void fetch()}>
        {t('template')}
      </Button>
      {problem && (
        <span className="broken dense" role="alert">
          {problem}
        </span>
      )}
    </>
  )
}

/** What was taken in, the newest first, each undone as one. */
function Imports({ kind }: { kind: Kind }) {
  const t = useWords(words)
  const f = useFormat()
  const found = useRead(payroll.payImports, { kind })
  const undo = useUndo(kind)
  if (found.error && !found.data) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingRows rows={2} height={52} />
  const { rows } = found.data
  if (rows.length === 0) return <Empty small title={t('noImports')} />
  return (
    <Section title={t('imports')} note={rows.length}>
      {undo.problem && <RefusalNote reason={undo.problem} />}
      <ListRows label={t('imports')}>
        {rows.map((row) => (
          <ListRow
            key={row.importId}
            title={row.fileName}
            detail={[
              kind === 'oneOffs' ? row.month : t('ofYear', { year: row.month.slice(0, 4) }),
              t('rows', { count: row.rows }),
              f.moment(row.madeAt),
              row.by,
            ]
              .filter(Boolean)
              .join(' · ')}
            trailing={
              row.undoneAt ? (
                <StatusTag>{t('undoneAt', { at: f.moment(row.undoneAt) })}</StatusTag>
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

function useUndo(kind: Kind) {
  const t = useWords(words)
  const tell = useUndoToast()
  const confirm = useConfirm()
  const may = useMay(payroll.undoPayImport.name)
  const write = useWrite(payroll.undoPayImport)
  const ask = async ({ importId, rows }: ImportRow) => {
    const agreed = await confirm({
      ...{
        title: t('undoTitle', { count: rows }),
        consequence: t(kind === 'results' ? 'undoResults' : 'undoConsequence'),
      },
      ...{ keep: t('undoKeep'), deed: t('undo'), danger: true },
    })
    if (agreed) write.mutate({ importId }, { onSuccess: () => tell({ said: t('undoneNow') }) })
  }
  return { may, ask, problem: write.error?.message }
}
