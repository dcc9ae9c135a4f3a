import { people } from '#modules/people/contract.ts'
import { PersonPicker as Picker } from '#modules/people/web/person-picker.tsx'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { PersonPickerProps } from '#platform/identity/web/person-picker.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { words } from './locale.ts'

export function PersonPicker(props: PersonPickerProps) {
  const t = useWords(words)
  if (!useMay('people.search')) return <p className="soft dense">{t('noRoster')}</p>
  return <Picker {...props} />
}

/** Name, unit and position, with the way to the record. */
export function PersonLine({ personId, name }: { personId: string; name: string }) {
  const may = useMay('people.show')
  const { data } = useRead(people.show, { personId }, { enabled: may })
  const place = [data?.orgUnit, data?.position].filter((each) => typeof each === 'string' && each !== '').join(' · ')
  return (
    <div className="line">
      <Avatar name={name} size={28} />
      <div className="grow">
        {may ? (
          <Anchor className="link" href={`/people/${personId}`}>
            {name}
          </Anchor>
        ) : (
          name
        )}
        {place && <div className="dense soft">{place}</div>}
      </div>
    </div>
  )
}
