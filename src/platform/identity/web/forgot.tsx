import { useState } from 'react'
import { useWrite } from '../../client/use-operation.ts'
import { useWords } from '../../client/use-words.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Note } from '../../ui/note.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { session } from '../contract.ts'
import { words } from '../locale.ts'
import { Gate, GateForm } from './gate.tsx'

export function Forgot() {
  const t = useWords(words)
  const [email, setEmail] = useState('')
  const request = useWrite(session.requestReset)
  const back = (
    <Anchor className="link" href="/sign-in">
      {t('backToSignIn')}
    </Anchor>
  )
  if (request.isSuccess) {
    return (
      <Gate title={t('forgotTitle')} foot={back}>
        <Note tone="good" title={t('linkSent')}>
          {t('noMail')}
        </Note>
      </Gate>
    )
  }
  return (
    <Gate title={t('forgotTitle')} note={t('forgotNote')} foot={back}>
      <GateForm
        deed={t('sendLink')}
        busy={request.isPending}
        problem={request.error?.message}
        onSubmit={() => request.mutate({ email })}
      >
        <TextField
          label={t('email')}
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          focus
        />
      </GateForm>
    </Gate>
  )
}
