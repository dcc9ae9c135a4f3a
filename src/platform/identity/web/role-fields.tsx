import { access } from '../../access/contract.ts'
import { useRead } from '../../client/use-operation.ts'
import { useLanguage, useWords } from '../../client/use-words.ts'
import { ManySelectField } from '../../ui/select-field.tsx'
import type { UserShown } from '../contract.ts'
import { words } from '../locale.ts'
import { chosenUnitPicker } from './unit-picker.ts'

export type Assigned = UserShown['roles']

type RoleFieldsProps = { value: Assigned; onChange: (roles: Assigned) => void }

/** The roles given by hand, and the units of those that are for units. */
export function RoleFields({ value, onChange }: RoleFieldsProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const roles = useRead(access.roles, {}).data?.roles ?? []
  const choices = roles
    .filter((role) => role.implied === null)
    .map(({ id, names }) => ({ value: id, label: names[language] }))
  const unitsOf = (roleId: string) => value.find((each) => each.roleId === roleId)?.unitIds ?? []
  const changeUnits = (roleId: string, unitIds: string[]) =>
    onChange(value.map((each) => (each.roleId === roleId ? { roleId, unitIds } : each)))
  const UnitPicker = chosenUnitPicker()
  return (
    <>
      <ManySelectField
        label={t('roles')}
        hint={t('impliedRoles')}
        value={value.map(({ roleId }) => roleId)}
        onChange={(ids) => onChange(ids.map((roleId) => ({ roleId, unitIds: unitsOf(roleId) })))}
        choices={choices}
      />
      {UnitPicker &&
        roles
          .filter(({ id, needsUnits }) => needsUnits && value.some((each) => each.roleId === id))
          .map(({ id, names }) => (
            <UnitPicker
              key={id}
              label={t('unitsOfRole', { role: names[language] })}
              value={unitsOf(id)}
              onChange={(unitIds) => changeUnits(id, unitIds)}
            />
          ))}
    </>
  )
}
