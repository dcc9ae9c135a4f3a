import { useWords } from '#platform/client/use-words.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { words } from '../locale.ts'

export type Birth = {
  kind: 'birth' | 'miscarriage'
  difficult: boolean
  babies: number
  childOrder: number
  monthsPregnant: number
}

export const usualBirth: Birth = { kind: 'birth', difficult: false, babies: 1, childOrder: 1, monthsPregnant: 3 }

/** As it is asked: the month matters to a miscarriage alone. */
export const birthOf = ({ monthsPregnant, ...birth }: Birth) =>
  birth.kind === 'birth' ? birth : { ...birth, monthsPregnant }

const counts = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ value: String(from + at), label: String(from + at) }))

/** What the days of maternity leave depend on. */
export function BirthFields({ birth, onChange }: { birth: Birth; onChange: (change: Partial<Birth>) => void }) {
  const t = useWords(words)
  return (
    <>
      <Fields columns={2}>
        <SelectField
          label={t('birthKind')}
          value={birth.kind}
          onChange={(kind) => kind && onChange({ kind })}
          choices={[
            { value: 'birth', label: t('birth.birth') },
            { value: 'miscarriage', label: t('birth.miscarriage') },
          ]}
        />
        {birth.kind === 'miscarriage' ? (
          <SelectField
            label={t('monthsPregnant')}
            value={String(birth.monthsPregnant)}
            onChange={(months) => months && onChange({ monthsPregnant: Number(months) })}
            choices={counts(0, 10)}
          />
        ) : (
          <SelectField
            label={t('babies')}
            value={String(birth.babies)}
            onChange={(babies) => babies && onChange({ babies: Number(babies) })}
            choices={counts(1, 5)}
          />
        )}
        {birth.kind === 'birth' && (
          <SelectField
            label={t('childOrder')}
            value={String(birth.childOrder)}
            onChange={(order) => order && onChange({ childOrder: Number(order) })}
            choices={counts(1, 5)}
          />
        )}
      </Fields>
      {birth.kind === 'birth' && (
        <CheckField
          label={t('difficult')}
          checked={birth.difficult}
          onChange={(difficult) => onChange({ difficult })}
        />
      )}
    </>
  )
}
