import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { SelectField } from '#platform/ui/select-field.tsx'
import { words } from './locale.ts'
import { organization } from './operations.ts'
import type { DraftProps } from './unit-draft.ts'

/** The legal entity whose people work in the unit by default, and where its cost goes. */
export function AccountFields({ draft, change }: DraftProps) {
  const t = useWords(words)
  const asOf = draft.day && { asOf: draft.day }
  const entities = useRead(organization.legalEntities, { ...asOf })
  const centres = useRead(organization.costCentres, { ...asOf })
  return (
    <>
      <SelectField
        label={t('legalEntity')}
        optional
        value={draft.legalEntityId}
        onChange={(legalEntityId) => change({ legalEntityId })}
        choices={(entities.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }))}
      />
      <SelectField
        label={t('costCentre')}
        optional
        value={draft.costCentreId}
        onChange={(costCentreId) => change({ costCentreId })}
        choices={(centres.data?.rows ?? []).map((row) => ({ value: row.id, label: `${row.code} ${row.name}` }))}
      />
    </>
  )
}
