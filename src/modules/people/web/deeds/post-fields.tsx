import type { Day } from '#platform/kernel/day.ts'
import { TextField } from '#platform/ui/text-field.tsx'
import { PersonPicker } from '../person-picker.tsx'
import { PositionPicker } from '../position-picker.tsx'
import { UnitPicker } from '../unit-picker.tsx'
import { useNames } from '../use-names.ts'
import type { PostDraft } from './post-draft.ts'

type PostFieldsProps = {
  post: PostDraft
  set: (change: Partial<PostDraft>) => void
  day: Day | undefined
  /** Who it is about: nobody is his own manager. */
  except?: string
  refusalAt: (field: 'unit' | 'position' | 'manager') => string | undefined
}

/** Unit, position, manager and city: what every post has. */
export function PostFields({ post, set, day, except, refusalAt }: PostFieldsProps) {
  const { column } = useNames()
  return (
    <>
      <UnitPicker
        label={column('orgUnit')}
        day={day}
        value={post.unit}
        onChange={(unit) => set({ unit, position: undefined })}
        refusal={refusalAt('unit')}
      />
      <PositionPicker
        label={column('position')}
        optional
        day={day}
        unitId={post.unit?.id}
        value={post.position}
        onChange={(position) => set({ position })}
        refusal={refusalAt('position')}
      />
      <PersonPicker
        label={column('managerName')}
        optional
        {...(except && { except })}
        value={post.manager}
        onChange={(manager) => set({ manager })}
        refusal={refusalAt('manager')}
      />
      <TextField
        label={column('city')}
        optional
        value={post.city ?? ''}
        onChange={(city) => set({ city: city || null })}
        maxLength={60}
      />
    </>
  )
}
