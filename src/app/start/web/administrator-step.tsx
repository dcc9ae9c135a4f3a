import { Button } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#platform/client/call.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Fields } from '#platform/ui/field.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { start } from '../contract.ts'
import { words } from '../locale.ts'
import type { CompanyDraft } from './company-step.tsx'

const shortestPassword = 10

type StepProps = { company: CompanyDraft; onBack: () => void; onDone: () => void }

/** Sets up the company, and signs its administrator in at once. */
export function AdministratorStep({ company, onBack, onDone }: StepProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [admin, setAdmin] = useState({ adminName: '', adminEmail: '', password: '' })
  const setUp = useWrite(start.setUp)
  const cache = useQueryClient()
  const missing = Math.max(0, shortestPassword - [...admin.password].length)
  const complete = admin.adminName.trim() !== '' && admin.adminEmail.includes('@') && missing === 0

  async function signIn() {
    await call('session.signIn', { email: admin.adminEmail, password: admin.password })
    await cache.invalidateQueries()
    onDone()
  }

  function submit() {
    const { creditCode, ...rest } = company
    setUp.mutate({ ...rest, ...admin, language, ...(creditCode.trim() && { creditCode }) }, { onSuccess: signIn })
  }

  return (
    <form
      className="start-sheet"
      onSubmit={(event) => {
        event.preventDefault()
        if (complete) submit()
      }}
    >
      <div>
        <h2 className="subtitle strong">{t('adminTitle')}</h2>
        <p className="soft dense">{t('adminNote')}</p>
      </div>
      <Fields columns={1}>
        <TextField
          label={t('name')}
          name="adminName"
          autoComplete="name"
          value={admin.adminName}
          onChange={(adminName) => setAdmin({ ...admin, adminName })}
          focus
        />
        <TextField
          label={t('email')}
          name="adminEmail"
          type="email"
          autoComplete="username"
          value={admin.adminEmail}
          onChange={(adminEmail) => setAdmin({ ...admin, adminEmail })}
        />
        <TextField
          label={t('password')}
          hint={passwordHint(t, admin.password, missing)}
          name="password"
          type="password"
          autoComplete="new-password"
          value={admin.password}
          onChange={(password) => setAdmin({ ...admin, password })}
        />
      </Fields>
      {setUp.error && <RefusalNote reason={setUp.error.message} />}
      <div className="line">
        <Button size="large" onClick={onBack}>
          {t('back')}
        </Button>
        <Button className="grow" type="primary" size="large" htmlType="submit" disabled={!complete} loading={setUp.isPending}>
          {t('found')}
        </Button>
      </div>
    </form>
  )
}

function passwordHint(t: ReturnType<typeof useWords<typeof words.table>>, password: string, missing: number): string {
  if (password === '') return t('passwordHint')
  return missing > 0 ? t('passwordMore', { count: missing }) : t('passwordEnough')
}
