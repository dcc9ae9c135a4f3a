import { Button } from 'antd'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Note } from '#platform/ui/note.tsx'
import { statuses } from '../../columns.ts'
import { people } from '../../contract.ts'
import { known } from '../types.ts'
import { toldById } from './hire-draft.ts'
import { words } from './locale.ts'

type KnownProps = { residentId: string | null | undefined; onTake: (personId: string) => void }

/** Somebody with this resident id was here before, or is here now: said before a second record is made. */
export function KnownPerson({ residentId, onTake }: KnownProps) {
  const t = useWords(words)
  const search = toldById(residentId) && residentId ? residentId.toUpperCase() : ''
  const everybody = { column: 'status' as const, is: 'anyOf' as const, values: [...statuses] }
  const found = useRead(people.roster, { search, filters: [everybody] }, { enabled: search !== '', keep: false })
  const person = search ? found.data?.rows[0] : undefined
  if (!person) return null
  const name = { name: person.fullName, number: person.employeeNo }
  const hasLeft = known(person.status) === 'left'
  return (
    <Note
      tone="waiting"
      title={t(hasLeft ? 'known' : 'here', name)}
      actions={
        <>
          {hasLeft && (
            <Button size="small" type="primary" onClick={() => onTake(person.personId)}>
              {t('hireAgain')}
            </Button>
          )}
          <Anchor className="link" href={`/people/${person.personId}/overview`}>
            {t('openPage')}
          </Anchor>
        </>
      }
    >
      {t(hasLeft ? 'knownWhy' : 'hereWhy')}
    </Note>
  )
}
