import { Button } from 'antd'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { Dialog } from '#platform/ui/dialog.tsx'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import { Money } from '../shared/money.tsx'
import { BonusChoice } from './bonus-choice.tsx'
import { isOpen, State } from './state.tsx'
import type { OneOffRow } from './types.ts'

/** One of them: where it comes from, who added it, and cancelling it while it waits. */
export function OneOffDialog({ row, onClose }: { row: OneOffRow; onClose: () => void }) {
  const t = useWords(words)
  const f = useFormat()
  const tell = useUndoToast()
  const [language] = useLanguage()
  const may = useMay(payroll.cancelOneOff.name)
  const cancel = useWrite(payroll.cancelOneOff)
  const { oneOffId, name } = row
  const onSuccess = () => {
    onClose()
    tell({ said: t('oneOffCancelled', { name }) })
  }
  const deed = may && isOpen(row) && (
    <Button danger loading={cancel.isPending} onClick={() => cancel.mutate({ oneOffId }, { onSuccess })}>
      {t('cancelThis')}
    </Button>
  )
  return (
    <Dialog
      open
      title={`${name} ${row.names[language]}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          {deed}
        </>
      }
    >
      <div className="stack apart">
        <KeyValues
          items={[
            { key: 'fen', label: t('yuan'), value: <Money fen={row.fen} /> },
            { key: 'state', label: t('state'), value: <State row={row} /> },
            { key: 'source', label: t('source'), value: row.sourceNames[language] },
            { key: 'note', label: t('note'), value: shown(row.note) || '–' },
            {
              key: 'added',
              label: t('addedOn'),
              value: [f.moment(row.addedAt), row.addedBy].filter(Boolean).join(' · '),
            },
          ]}
        />
        {row.bonus && isOpen(row) && <BonusChoice oneOffId={oneOffId} />}
        {cancel.error && <RefusalNote reason={cancel.error.message} />}
      </div>
    </Dialog>
  )
}
