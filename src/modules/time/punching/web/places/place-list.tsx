import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { Section } from '#platform/ui/section.tsx'
import { words } from '../../locale.ts'
import { PlaceDialog } from './place-dialog.tsx'
import { type Draft, draftOf, newDraft, type Place, placeOfDraft } from './place-draft.ts'

/** A new place has no id until the rules are saved. */
type Listed = Omit<Place, 'placeId'> & { placeId?: string | undefined }

type PlaceListProps = {
  places: readonly Listed[]
  nameOf: (unitId: string) => string
  onChange: (places: Place[]) => void
}

type Editing = { at: number | undefined; draft: Draft }

/** The places of the rules, each with how wide it is and whose. */
export function PlaceList({ places, nameOf, onChange }: PlaceListProps) {
  const t = useWords(words)
  const [editing, setEditing] = useState<Editing>()
  const [names, setNames] = useState<Record<string, string>>({})
  const put = (next: readonly Listed[]) => onChange(next as Place[])

  function take(draft: Draft) {
    const place = placeOfDraft(draft)
    if (!place || !editing) return
    const listed = draft.placeId ? { placeId: draft.placeId, ...place } : place
    setNames({ ...names, ...Object.fromEntries(draft.units.map(({ id, name }) => [id, name])) })
    put(editing.at === undefined ? [...places, listed] : places.map((each, at) => (at === editing.at ? listed : each)))
    setEditing(undefined)
  }

  const add = () => setEditing({ at: undefined, draft: newDraft })
  const edit = (place: Listed, at: number) =>
    setEditing({ at, draft: draftOf(place as Place, (id) => names[id] ?? nameOf(id)) })

  return (
    <Section
      title={t('placesTitle')}
      action={
        <button className="bare link" type="button" onClick={add}>
          {t('addPlace')}
        </button>
      }
    >
      {places.length === 0 && (
        <Empty small title={t('noPlacesYet')} action={<Button onClick={add}>{t('addPlace')}</Button>}>
          {t('noPlacesWhy')}
        </Empty>
      )}
      <ListRows label={t('placesTitle')}>
        {places.map((place, at) => (
          <Row
            key={place.placeId ?? `${place.name}${place.latitude}`}
            place={place}
            onEdit={() => edit(place, at)}
            onRemove={() => put(places.filter((each) => each !== place))}
          />
        ))}
      </ListRows>
      {editing && <PlaceDialog place={editing.draft} onTake={take} onClose={() => setEditing(undefined)} />}
    </Section>
  )
}

function Row({ place, onEdit, onRemove }: { place: Listed; onEdit: () => void; onRemove: () => void }) {
  const t = useWords(words)
  const { name, radius, unitIds, networks } = place
  const detail = [
    t('within', { metres: radius }),
    unitIds.length > 0 ? t('unitCount', { count: unitIds.length }) : t('everybody'),
    ...(networks.length > 0 ? [t('networkCount', { count: networks.length })] : []),
  ]
  return (
    <ListRow
      title={name}
      detail={detail.join(' · ')}
      action={
        <span className="line">
          <button className="bare link" type="button" aria-label={`${t('edit')} ${name}`} onClick={onEdit}>
            {t('edit')}
          </button>
          <button className="bare link" type="button" aria-label={`${t('remove')} ${name}`} onClick={onRemove}>
            {t('remove')}
          </button>
        </span>
      }
    />
  )
}
