import { Button } from 'antd'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { time } from '../../contract.ts'
import { words } from '../locale.ts'
import { keepPhoneKey, newPhoneKey, phoneKey } from './phone-key.ts'

/** Where everybody punches on a phone of his own: makes this one that, or says that it is not. */
export function OwnPhone({ phone }: { phone: 'none' | 'other' }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const take = useWrite(time.takePhone)
  if (phone === 'other') {
    return (
      <Note tone="waiting" title={t('phoneOther')}>
        {t('phoneOtherWhy')}
      </Note>
    )
  }
  // A key that was refused is not kept: the next try may be by another person.
  const takeIt = () => {
    const key = phoneKey() ?? newPhoneKey()
    take.mutate(
      { phoneKey: key },
      {
        onSuccess: () => {
          keepPhoneKey(key)
          tell({ said: t('phoneTaken') })
        },
      },
    )
  }
  return (
    <div className="stack">
      <p className="soft prose">{t('phoneWhy')}</p>
      <Button className="punch-button" type="primary" loading={take.isPending} onClick={takeIt}>
        {t('phoneTake')}
      </Button>
      {take.error && <RefusalNote reason={take.error.message} />}
    </div>
  )
}
