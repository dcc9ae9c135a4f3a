import { useState } from 'react'
import { useWrite } from '../../client/use-operation.ts'
import { useLanguage, useWords } from '../../client/use-words.ts'
import { Fields } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { access, type Role } from '../contract.ts'
import { words } from '../locale.ts'

type RoleFormProps = { role?: Role; roles: Role[]; onClose: () => void }

/** A new role, perhaps with the grants of another; or the names of one that is there. */
export function RoleForm({ role, roles, onClose }: RoleFormProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [names, setNames] = useState(role?.names ?? { zh: '', en: '' })
  const [copyOf, setCopyOf] = useState<string>()
  const save = useWrite(access.saveRole)
  const submit = () =>
    save.mutate({ names, ...(role && { id: role.id }), ...(copyOf && { copyOf }) }, { onSuccess: onClose })
  return (
    <FormDialog
      title={role ? t('renameRole') : t('addRole')}
      deed={t('save')}
      busy={save.isPending}
      problem={save.error?.message}
      onSend={submit}
      onClose={onClose}
    >
      <Fields>
        <TextField
          label={t('nameZh')}
          value={names.zh}
          onChange={(zh) => setNames({ ...names, zh })}
          maxLength={40}
          focus
        />
        <TextField label={t('nameEn')} value={names.en} onChange={(en) => setNames({ ...names, en })} maxLength={60} />
        {!role && (
          <SelectField
            label={t('copyOf')}
            value={copyOf}
            onChange={setCopyOf}
            choices={roles.map(({ id, names: each }) => ({ value: id, label: each[language] }))}
            placeholder={t('blank')}
            clearable
          />
        )}
      </Fields>
    </FormDialog>
  )
}
