import { useState } from 'react'
import { useQueryState } from '../../client/use-address.ts'
import { useWrite } from '../../client/use-operation.ts'
import { useWords } from '../../client/use-words.ts'
import { Anchor, useGo } from '../../ui/anchor.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { session } from '../contract.ts'
import { words } from '../locale.ts'
import { Gate, GateForm } from './gate.tsx'

/** Only a page of this app: an address from outside would send whoever signs in to a stranger. */
export const placeAfter = (to: string | undefined): string => (to && /^\/(?![/\\])/.test(to) ? to : '/')

export function SignIn() {
  const t = useWords(words)
  const go = useGo()
  const [query] = useQueryState()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useWrite(session.signIn)
  const submit = () => signIn.mutate({ email, password }, { onSuccess: () => go(placeAfter(query.to)) })
  return (
    <Gate
      title={t('signInTitle')}
      foot={
        <Anchor className="link" href="/forgot">
          {t('forgot')}
        </Anchor>
      }
    >
      <GateForm deed={t('signIn')} busy={signIn.isPending} problem={signIn.error?.message} onSubmit={submit}>
        <TextField
          label={t('email')}
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          focus
        />
        <TextField
          label={t('password')}
          type="password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      </GateForm>
    </Gate>
  )
}
