import { Button } from 'antd'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { peopleImport } from '../../import/contract.ts'
import { CompanyAfter } from './company-after.tsx'
import { words } from './locale.ts'
import { DownloadRejected } from './preview.tsx'
import { ImportSteps } from './steps.tsx'
import type { ShownImport } from './wizard.tsx'

/** Written: where to look now, what was left out, and the way back. */
export function Done({ shown }: { shown: ShownImport }) {
  const t = useWords(words)
  const go = useGo()
  const { summary } = shown
  if (!summary) return null
  const { create, update, unchanged, rejected } = summary
  return (
    <ImportSteps
      current="write"
      footActions={
        <>
          <Undo shown={shown} create={create} update={update} />
          <Button onClick={() => go('/organization/chart')}>{t('toChart')}</Button>
          <Button type="primary" onClick={() => go('/people')}>
            {t('toRoster')}
          </Button>
        </>
      }
    >
      <div className="stack apart">
        <div>
          <h1 className="title">{t('doneTitle', { count: create + update })}</h1>
          <p className="soft">{t('doneNote', { create, update, unchanged })}</p>
        </div>
        {rejected > 0 && (
          <Note tone="waiting" actions={<DownloadRejected importId={shown.importId} />}>
            {t('doneRejected', { count: rejected })}
          </Note>
        )}
        <CompanyAfter after={summary.after} />
      </div>
    </ImportSteps>
  )
}

function Undo({ shown, create, update }: { shown: ShownImport; create: number; update: number }) {
  const t = useWords(words)
  const may = useMay('people.undoImport')
  const confirm = useConfirm()
  const undo = useWrite(peopleImport.undoImport)
  if (!may || !shown.undoable) return null
  const ask = async () => {
    const agreed = await confirm({
      title: t('undoTitle'),
      consequence: t('undoConsequence', { create, update }),
      keep: t('keep'),
      deed: t('undoDeed', { count: create + update }),
      danger: true,
    })
    if (agreed) undo.mutate({ importId: shown.importId })
  }
  return (
    <>
      {undo.error && <RefusalNote reason={undo.error.message} />}
      <Button loading={undo.isPending} onClick={() => void ask()}>
        {t('undo')}
      </Button>
    </>
  )
}
