import { Button } from 'antd'
import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { time } from '../../contract.ts'
import { words } from '../locale.ts'
import { ensurePhoneKey } from './phone-key.ts'

/** Where everybody punches on a phone of his own: makes this one that, or says that it is not. */
export function OwnPhone({ phone }: { phone: 'none' | 'other' }) {
  const t = useWords(words)
  const take = useWrite(time.takePhone)
  const [isForgetful, setForgetful] = useState(false)
  if (phone === 'other') {
    return (
      <Note tone="waiting" title={t('phoneOther')}>
        {t('phoneOtherWhy')}
      </Note>
    )
  }
  // Kept before it is made his: a browser that keeps nothing would be bound and never known again.
  const takeIt = () => {
    const key = ensurePhoneKey()
    setForgetful(!key)
    if (key) take.mutate({ phoneKey: key })
  }
  return (
    <div className="stack own-phone">
      <p className="soft prose">{t('phoneWhy')}</p>
      <Button size="large" type="primary" loading={take.isPending} onClick={takeIt}>
        {t('phoneTake')}
      </Button>
      {isForgetful && <RefusalNote reason={t('phoneForgets')} />}
      {take.error && <RefusalNote reason={take.error.message} />}
    </div>
  )
}
