import { useEffect, useRef } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { SearchBox } from '#platform/ui/search-box.tsx'
import type { Who } from '../../contract.ts'
import { FindList, type Found } from './find-list.tsx'
import { words } from './locale.ts'
import { useFoundPeople, useTyped } from './use-found.ts'
import { useNaming } from './use-lexicon.ts'
import { WhoGlyph } from './who-glyph.tsx'

/** Relations, roles and people in one place; typing narrows the first two and finds the third. */
export function WhoChoices({ onChoose }: { onChoose: (who: Who) => void }) {
  const t = useWords(words)
  const { learn } = useNaming()
  const { typed, setTyped, search } = useTyped()
  const people = useFoundPeople(search)
  const { relations, roles } = useChoices(search)
  const choosePerson = ({ id, label }: Found) => {
    learn(id, label)
    onChoose({ by: 'user', userId: id })
  }
  const box = useRef<HTMLDivElement>(null)
  // A finger finds its own way, and the field would call the keyboard up over what is to be chosen.
  useEffect(() => {
    if (!matchMedia('(pointer: coarse)').matches) box.current?.querySelector('input')?.focus()
  }, [])
  return (
    <div ref={box} className="who-choices">
      <SearchBox value={typed} onChange={setTyped} placeholder={t('findWho')} />
      <Choices
        title={t('byRelation')}
        found={relations}
        onChoose={({ id }) => onChoose({ by: 'relation', relation: id })}
      />
      <Choices title={t('byRole')} found={roles} onChoose={({ id }) => onChoose({ by: 'role', roleId: id })} />
      <section>
        <h3>{t('byName')}</h3>
        {search === '' ? (
          <p className="found-none">{t('typeName')}</p>
        ) : (
          people && (
            <FindList
              label={t('byName')}
              found={people.map(({ userId, name, detail }) => ({
                id: userId,
                label: name,
                detail,
                leading: <Avatar name={name} size={24} />,
              }))}
              onChoose={choosePerson}
            />
          )
        )}
      </section>
    </div>
  )
}

function useChoices(search: string): Record<'relations' | 'roles', Found[]> {
  const t = useWords(words)
  const { kind, lexicon } = useNaming()
  const wanted = search.toLowerCase()
  const isWanted = ({ label }: Found) => label.toLowerCase().includes(wanted)
  const relations = kind.relations.map(({ key, label }) => ({
    id: key,
    label: label[lexicon.language],
    leading: <WhoGlyph who={[{ by: 'relation', relation: key }]} />,
  }))
  const roles = kind.roles.map(({ roleId, label, holders }) => ({
    id: roleId,
    label: label[lexicon.language],
    detail: t('holders', { count: holders }),
    leading: <WhoGlyph who={[{ by: 'role', roleId }]} />,
  }))
  return { relations: relations.filter(isWanted), roles: roles.filter(isWanted) }
}

function Choices({ title, found, onChoose }: { title: string; found: Found[]; onChoose: (one: Found) => void }) {
  if (found.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <FindList label={title} found={found} onChoose={onChoose} />
    </section>
  )
}
