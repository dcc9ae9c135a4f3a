import { Button } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { useMay } from '../../client/use-may.ts'
import { useRead } from '../../client/use-operation.ts'
import { useLanguage, useWords } from '../../client/use-words.ts'
import { shownPersons } from '../../identity/web/person-picker.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Fields } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { access } from '../contract.ts'
import { words } from '../locale.ts'
import { useGrantWords } from './use-grant-words.ts'

type Asked = { id: string; name: string }

/** 为什么能，为什么不能: one user, one deed, on somebody if wished. */
export function Explain({ user }: { user: Asked }) {
  const t = useWords(words)
  const [open, setOpen] = useState(false)
  const [mayAsk, mayRead] = [useMay('access.explain'), useMay('access.matrix')]
  if (!mayAsk || !mayRead) return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('explain')}
      </Button>
      {open && (
        <Dialog open title={t('explainTitle', { name: user.name })} onClose={() => setOpen(false)}>
          <Question user={user} />
        </Dialog>
      )}
    </>
  )
}

function Question({ user }: { user: Asked }) {
  const t = useWords(words)
  const [operation, setOperation] = useState<string>()
  const [person, setPerson] = useState<{ personId: string; name: string }>()
  const Picker = shownPersons()?.Picker
  return (
    <div className="stack apart">
      <Fields>
        <SelectField label={t('explainWhat')} value={operation} onChange={setOperation} choices={useDeeds()} />
        {Picker && (
          <Picker label={t('explainWhom')} hint={t('explainWhomHint')} optional value={person} onChange={setPerson} />
        )}
      </Fields>
      {operation && <Answer user={user} operation={operation} person={person} />}
    </div>
  )
}

/** Every operation, said with its area and found by its name too. */
function useDeeds() {
  const t = useWords(words)
  const [language] = useLanguage()
  const areas = useRead(access.matrix, {}).data?.areas ?? []
  return areas.flatMap(({ words: area, operations }) =>
    operations.map((each) => ({
      value: each.name,
      label: t('explainDeed', { area: area[language], operation: each.words[language] }),
      search: each.name,
    })),
  )
}

type AnswerProps = { user: Asked; operation: string; person: { personId: string; name: string } | undefined }

function Answer({ user, operation, person }: AnswerProps) {
  const asked = { userId: user.id, operation, ...(person && { subject: { type: 'person', id: person.personId } }) }
  const { data, error, refetch } = useRead(access.explain, asked, { keep: false })
  if (error) return <ErrorNote happened={error.message} onRetry={() => void refetch()} />
  return data ? <Reason user={user} operation={operation} person={person} answer={data} /> : null
}

type Explained = z.output<typeof access.explain.output>

function Reason({ user, operation, person, answer }: AnswerProps & { answer: Explained }) {
  const t = useWords(words)
  const { allowed, reason, grants } = answer
  const about = { name: user.name, person: person?.name ?? '' }
  const deciding = allowed ? grants.filter(({ covers }) => covers !== false) : grants
  return (
    <Note tone={allowed ? 'good' : 'waiting'} title={t(allowed ? 'explainMay' : 'explainMayNot')}>
      <p>{t(`reason_${reason}`, about)}</p>
      {deciding.length > 0 && <Grants grants={deciding} operation={operation} />}
      {reason === 'noGrant' && <p className="soft">{t('explainWay')}</p>}
      {reason === 'notCovered' && <p className="soft">{t('explainWayWider')}</p>}
    </Note>
  )
}

type GrantsProps = { grants: Explained['grants']; operation: string }

function Grants({ grants, operation }: GrantsProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { pattern: said, short } = useGrantWords()
  const matrix = useRead(access.matrix, {}).data
  const area = matrix?.areas.find(({ operations }) => operations.some(({ name }) => name === operation))
  const row = area?.operations.find(({ name }) => name === operation)
  const names = { operation: row?.words[language] ?? operation, area: area?.words[language] ?? '' }
  const roleOf = (id: string) => matrix?.roles.find((role) => role.id === id)?.names[language] ?? id
  return (
    <ul>
      {grants.map((grant) => (
        <li key={`${grant.roleId} ${grant.pattern} ${grant.scope}`}>
          {t('explainGrant', {
            role: roleOf(grant.roleId),
            pattern: said(grant.pattern, names),
            reach: short(grant),
          })}
        </li>
      ))}
    </ul>
  )
}
