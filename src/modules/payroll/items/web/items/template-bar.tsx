import { useMonthName } from '#modules/time/web/month-steps.tsx'
import { useQueryState } from '#platform/client/use-address.ts'
import { useWords } from '#platform/client/use-words.ts'
import { SelectField } from '#platform/ui/select-field.tsx'
import type { TemplateRow } from '../../contract.ts'
import type { Template } from '../calls.ts'
import { words } from '../locale.ts'

type TemplateBarProps = {
  template: Template
  rows: readonly TemplateRow[]
  /** Changes would be lost by looking at another. */
  locked: boolean
}

/** Which template and which of its versions is looked at, and who is paid by it. */
export function TemplateBar({ template, rows, locked }: TemplateBarProps) {
  const t = useWords(words)
  const name = useMonthName()
  const [, setQuery] = useQueryState()
  const groups = template.groups.map((group) => group.name).join(t('comma'))
  const versions = template.versions.map(({ from, closed }) => ({
    value: from,
    label: t(closed ? 'versionClosed' : 'versionFrom', { month: name(from) }),
  }))
  return (
    <div className="template-bar">
      <SelectField
        label={t('template')}
        value={template.templateId}
        disabled={locked}
        onChange={(next) => next && setQuery({ template: next, version: undefined })}
        choices={rows.map(({ templateId, name: label, retired }) => ({
          value: templateId,
          label: retired ? t('retiredName', { name: label }) : label,
        }))}
      />
      <SelectField
        label={t('version')}
        value={template.from}
        disabled={locked}
        onChange={(version) => version && setQuery({ version })}
        choices={versions}
      />
      <p className="small quiet">{groups ? t('paidBy', { groups }) : t('paidByNobody')}</p>
    </div>
  )
}
