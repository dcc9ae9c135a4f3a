import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { type Company, organization } from '#modules/organization/contract.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import type { Language } from '#platform/words.ts'
import { words } from './locale.ts'

export function CompanyPage() {
  const t = useWords(words)
  const { data, error, refetch } = useRead(organization.company, {})
  return (
    <Page>
      <PageHeader title={t('company')} />
      <Columns>
        <Body>
          {error && <ErrorNote happened={error.message} onRetry={() => void refetch()} />}
          {!data && !error && <LoadingRows rows={3} height={52} />}
          {data?.company && <CompanyForm key={data.company.name + data.company.city} company={data.company} />}
        </Body>
      </Columns>
    </Page>
  )
}

/** 中国标准时间 GMT+8 · Asia/Shanghai */
function zoneLabel(timeZone: string, language: Language): string {
  const part = (timeZoneName: 'longGeneric' | 'shortOffset') =>
    new Intl.DateTimeFormat(language, { timeZone, timeZoneName })
      .formatToParts()
      .find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return `${part('longGeneric')} ${part('shortOffset')} · ${timeZone.replaceAll('_', ' ')}`
}

/** The chosen one by its name; to name all four hundred takes longer than anybody waits. */
const zonesFor = (chosen: string, language: Language) =>
  Intl.supportedValuesOf('timeZone').map((zone) => ({
    value: zone,
    label: zone === chosen ? zoneLabel(zone, language) : zone.replaceAll('_', ' '),
  }))

function CompanyForm({ company }: { company: Company }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const may = useMay('organization.saveCompany')
  const save = useWrite(organization.saveCompany)
  const [draft, setDraft] = useState(company)
  const [language] = useLanguage()
  const zones = useMemo(() => zonesFor(draft.timeZone, language), [draft.timeZone, language])
  const set = (change: Partial<Company>) => setDraft({ ...draft, ...change })
  const isChanged = JSON.stringify(draft) !== JSON.stringify(company)
  return (
    <form
      className="stack apart settings-list"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(draft, { onSuccess: () => tell({ said: t('saved') }) })
      }}
    >
      <Fields>
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          value={draft.name}
          disabled={!may}
          onChange={(name) => set({ name })}
        />
        <TextField label={t('city')} value={draft.city} disabled={!may} onChange={(city) => set({ city })} />
        <SelectField
          label={t('timeZone')}
          hint={t('timeZoneHint')}
          value={draft.timeZone}
          disabled={!may}
          choices={zones}
          onChange={(timeZone) => set({ timeZone: timeZone ?? company.timeZone })}
        />
      </Fields>
      {save.error && <RefusalNote reason={save.error.message} />}
      {may && (
        <div>
          <Button type="primary" htmlType="submit" disabled={!isChanged} loading={save.isPending}>
            {t('save')}
          </Button>
        </div>
      )}
    </form>
  )
}
