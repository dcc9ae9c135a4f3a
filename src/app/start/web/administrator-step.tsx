import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { call } from '#platform/client/call.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Fields } from '#platform/ui/field.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import type { Speak } from '#platform/words.ts'
import { start } from '../contract.ts'
import { words } from '../locale.ts'
import type { CompanyDraft } from './company-step.tsx'

const shortestPassword = 10

type Admin = { adminName: string; adminEmail: string; password: string }

type StepProps = { company: CompanyDraft; onBack: () => void; onDone: () => void }

/** Sets up the company, and signs its administrator in at once. */
export function AdministratorStep({ company, onBack, onDone }: StepProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [admin, setAdmin] = useState<Admin>({ adminName: '', adminEmail: '', password: '' })
  const setUp = useWrite(start.setUp)
  const cache = useQueryClient()
  const missing = Math.max(0, shortestPassword - [...admin.password].length)
  const complete = admin.adminName.trim() !== '' && /^\S+@\S+\.\S+$/.test(admin.adminEmail) && missing === 0

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
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (complete) submit()
      }}
    >
      <div>
        <h2 className="subtitle strong">{t('adminTitle')}</h2>
        <p className="soft dense">{t('adminNote')}</p>
      </div>
      <AdministratorFields admin={admin} onChange={setAdmin} missing={missing} />
      {setUp.error && <RefusalNote reason={setUp.error.message} />}
      <div className="line">
        <Button size="large" onClick={onBack}>
          {t('back')}
        </Button>
        <Button
          className="grow"
          type="primary"
          size="large"
          htmlType="submit"
          disabled={!complete}
          loading={setUp.isPending}
        >
          {t('found')}
        </Button>
      </div>
    </form>
  )
}

type FieldsProps = { admin: Admin; onChange: (admin: Admin) => void; missing: number }

function AdministratorFields({ admin, onChange, missing }: FieldsProps) {
  const t = useWords(words)
  const set = (change: Partial<Admin>) => onChange({ ...admin, ...change })
  return (
    <Fields columns={1}>
      <TextField
        label={t('name')}
        name="adminName"
        autoComplete="name"
        value={admin.adminName}
        onChange={(adminName) => set({ adminName })}
        focus
      />
      <TextField
        label={t('email')}
        name="adminEmail"
        type="email"
        autoComplete="username"
        value={admin.adminEmail}
        onChange={(adminEmail) => set({ adminEmail })}
      />
      <TextField
        label={t('password')}
        hint={passwordHint(t, admin.password, missing)}
        name="password"
        type="password"
        autoComplete="new-password"
        value={admin.password}
        onChange={(password) => set({ password })}
      />
    </Fields>
  )
}

function passwordHint(t: Speak<typeof words.table>, password: string, missing: number): string {
  if (password === '') return t('passwordHint')
  return missing > 0 ? t('passwordMore', { count: missing }) : t('passwordEnough')
}
