import { useState } from 'react'
import { useQueryState } from '../../client/use-address.ts'
import { useWrite } from '../../client/use-operation.ts'
import { useWords } from '../../client/use-words.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Note } from '../../ui/note.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { session } from '../contract.ts'
import { words } from '../locale.ts'
import { Gate, GateForm } from './gate.tsx'

/** Where the link of an invitation or of a forgotten password leads. */
export function Reset() {
  const t = useWords(words)
  const [query] = useQueryState()
  const [password, setPassword] = useState('')
  const reset = useWrite(session.reset)
  const toSignIn = (
    <Anchor className="link" href="/sign-in">
      {t('backToSignIn')}
    </Anchor>
  )
  const askAgain = (
    <Anchor className="link" href="/forgot">
      {t('askAgain')}
    </Anchor>
  )
  const { token } = query
  if (!token)
    return (
      <Gate title={t('resetTitle')} foot={askAgain}>
        {<RefusalNote reason={t('linkMissing')} />}
      </Gate>
    )
  if (reset.isSuccess)
    return (
      <Gate title={t('resetTitle')} foot={toSignIn}>
        {<Note tone="good">{t('passwordSet')}</Note>}
      </Gate>
    )
  const isOver = reset.error?.code === 'session.linkInvalid'
  return (
    <Gate title={t('resetTitle')} foot={isOver ? askAgain : toSignIn}>
      <GateForm
        deed={t('setPassword')}
        busy={reset.isPending}
        problem={reset.error?.message}
        onSubmit={() => reset.mutate({ token, password })}
      >
        <TextField
          label={t('newPassword')}
          hint={t('passwordHint')}
          type="password"
          name="new-password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          focus
        />
      </GateForm>
    </Gate>
  )
}
