import { Button } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../client/use-operation.ts'
import { useWords } from '../../client/use-words.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Section } from '../../ui/section.tsx'
import { useUndoToast } from '../../ui/undo-toast.tsx'
import { type UserShown, user } from '../contract.ts'
import { words } from '../locale.ts'
import { shownPersons } from './person-picker.ts'

/** Who of the roster this account is: it gives him the roles that come by themselves, and ends when he leaves. */
export function UserPerson({ user: { id: userId, name, personId, personName } }: { user: UserShown }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const [changing, setChanging] = useState(false)
  const link = useWrite(user.linkPerson)
  const persons = shownPersons()
  if (!persons) return null
  const { Picker, Line } = persons
  const put = (next: string | null, said: string) =>
    link.mutate(
      { userId, personId: next },
      {
        onSuccess: () => {
          setChanging(false)
          tell({ said, undo: () => link.mutate({ userId, personId }) })
        },
      },
    )
  return (
    <Section title={t('person')}>
      <div className="stack">
        {personId && <Line personId={personId} name={personName ?? t('personGone')} />}
        {!personId && <p className="soft dense">{t('linkWhy')}</p>}
        {changing ? (
          <Picker
            label={t('linkTo')}
            value={undefined}
            onChange={(person) => person && put(person.personId, t('linked', { name, person: person.name }))}
          />
        ) : (
          <div className="line wrap">
            <Button size="small" onClick={() => setChanging(true)}>
              {personId ? t('linkOther') : t('link')}
            </Button>
            {personId && (
              <Button size="small" loading={link.isPending} onClick={() => put(null, t('unlinked', { name }))}>
                {t('unlink')}
              </Button>
            )}
          </div>
        )}
        {link.error && <RefusalNote reason={link.error.message} />}
      </div>
    </Section>
  )
}
