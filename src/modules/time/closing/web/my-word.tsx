import { Button } from 'antd'
import { useState } from 'react'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { time } from '../../contract.ts'
import type { Totals } from '../../days/contract.ts'
import { words } from './locale.ts'

/** What somebody says of his own month once it is over. */
export function MyWord({ month, totals }: { month: Month; totals: Totals }) {
  const t = useWords(words)
  const { data } = useRead(time.myWord, { month })
  const confirm = useWrite(time.confirmMonth)
  const [objecting, setObjecting] = useState(false)
  if (!data) return null
  if (!data.mayConfirm) return data.said === 'unsaid' ? null : <Said said={data.said} note={data.note} />
  const mayConfirm = data.said !== 'confirmed'
  return (
    <>
      <Note
        tone={data.said === 'confirmed' ? 'good' : 'waiting'}
        actions={
          <>
            {mayConfirm && (
              <Button
                type="primary"
                size="small"
                loading={confirm.isPending}
                onClick={() => confirm.mutate({ month, seen: totals })}
              >
                {t('confirm')}
              </Button>
            )}
            <Button size="small" onClick={() => setObjecting(true)}>
              {t('dispute')}
            </Button>
          </>
        }
      >
        <Sentence said={data.said} note={data.note} month={month} />
      </Note>
      {confirm.error && <RefusalNote reason={confirm.error.message} />}
      {objecting && <Objection month={month} onClose={() => setObjecting(false)} />}
    </>
  )
}

type Word = { said: 'confirmed' | 'changed' | 'disputed' | 'unsaid'; note: string | null }

function Sentence({ said, note, month }: Word & { month: Month }) {
  const t = useWords(words)
  if (said === 'unsaid') return t('confirmAsk', { month })
  return said === 'disputed' ? t('disputed', { note: note ?? '' }) : t(said)
}

function Said({ said, note }: Word) {
  const t = useWords(words)
  const text = said === 'disputed' ? t('disputed', { note: note ?? '' }) : t(`said.${said}`)
  return <p className="soft">{text}</p>
}

function Objection({ month, onClose }: { month: Month; onClose: () => void }) {
  const t = useWords(words)
  const [note, setNote] = useState('')
  const dispute = useWrite(time.disputeMonth)
  return (
    <FormDialog
      title={t('disputeTitle')}
      deed={t('send')}
      busy={dispute.isPending}
      ready={note.trim() !== ''}
      problem={dispute.error?.message}
      onSend={() => dispute.mutate({ month, note }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextField label={t('disputeNote')} value={note} onChange={setNote} maxLength={300} />
    </FormDialog>
  )
}
