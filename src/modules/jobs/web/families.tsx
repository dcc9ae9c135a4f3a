import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { Menu } from '#platform/ui/menu.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { type JobFamily, jobs } from '../contract.ts'
import { words } from '../locale.ts'
import { JobsTabs } from './jobs-tabs.tsx'
import { useNames } from './use-names.ts'

type Draft = Omit<JobFamily, 'id' | 'retired' | 'profiles'> & { id?: string }

const blank: Draft = { code: '', nameZh: '', nameEn: '', track: 'professional', position: 50 }

/** Job families 职位序列. */
export function Families() {
  const t = useWords(words)
  const [withRetired, setWithRetired] = useState(false)
  const [draft, setDraft] = useState<Draft>()
  const families = useRead(jobs.families, { withRetired })
  const may = useMay('jobs.saveFamily')
  return (
    <Page>
      <PageHeader
        title={t('families')}
        actions={
          may && (
            <Button size="small" type="primary" onClick={() => setDraft(blank)}>
              {t('addFamily')}
            </Button>
          )
        }
      />
      <Columns>
        <Body>
          <JobsTabs current="families" />
          <div className="line" style={{ justifyContent: 'flex-end' }}>
            <CheckField label={t('withRetired')} checked={withRetired} onChange={setWithRetired} />
          </div>
          <FamilyTable rows={families.data?.rows} onEdit={may ? setDraft : undefined} />
        </Body>
      </Columns>
      {draft && <FamilyForm draft={draft} onChange={setDraft} onClose={() => setDraft(undefined)} />}
    </Page>
  )
}

type TableProps = { rows: JobFamily[] | undefined; onEdit: ((family: Draft) => void) | undefined }

function FamilyTable({ rows, onEdit }: TableProps) {
  const t = useWords(words)
  const { nameOf } = useNames()
  const columns: Column<JobFamily>[] = [
    { key: 'name', title: t('family'), render: (row) => <FamilyName family={row} /> },
    { key: 'code', title: t('code'), render: (row) => row.code },
    { key: 'track', title: t('track'), render: (row) => t(row.track) },
    { key: 'profiles', title: t('profiles'), render: (row) => t('profilesCount', { count: row.profiles }) },
    ...(onEdit
      ? [{ key: 'edit', title: '', width: 64, render: (row: JobFamily) => <FamilyMenu family={row} onEdit={onEdit} /> }]
      : []),
  ]
  return (
    <DataTable
      label={t('families')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowName={nameOf}
      phone={(row) => (
        <PhoneRow title={nameOf(row)} detail={t(row.track)} figure={t('profilesCount', { count: row.profiles })} />
      )}
    />
  )
}

function FamilyName({ family }: { family: JobFamily }) {
  const t = useWords(words)
  const { nameOf } = useNames()
  return (
    <span className="line">
      {nameOf(family)}
      {family.retired && <StatusTag tone="normal">{t('retired')}</StatusTag>}
    </span>
  )
}

function FamilyMenu({ family, onEdit }: { family: JobFamily; onEdit: (family: Draft) => void }) {
  const t = useWords(words)
  const retire = useWrite(jobs.retireFamily)
  const { id, retired, profiles, ...rest } = family
  return (
    <Menu
      button="⋯"
      buttonClass="bare icon-button"
      buttonLabel={t('edit')}
      label={t('edit')}
      align="end"
      items={[
        { key: 'edit', label: t('edit'), onChoose: () => onEdit({ id, ...rest }) },
        {
          key: 'retire',
          label: retired ? t('revive') : t('retire'),
          onChoose: () => retire.mutate({ id, retired: !retired }),
        },
      ]}
    />
  )
}

type FormProps = { draft: Draft; onChange: (draft: Draft) => void; onClose: () => void }

function FamilyForm({ draft, onChange, onClose }: FormProps) {
  const t = useWords(words)
  const save = useWrite(jobs.saveFamily)
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  return (
    <FormDialog
      title={draft.id ? t('editFamily') : t('addFamily')}
      deed={t('save')}
      onClose={onClose}
      onSend={() => save.mutate(draft, { onSuccess: onClose })}
      busy={save.isPending}
      problem={save.error?.message}
    >
      <Fields columns={2}>
        <TextField label={t('nameZh')} value={draft.nameZh} onChange={(nameZh) => set({ nameZh })} focus />
        <TextField label={t('nameEn')} value={draft.nameEn} onChange={(nameEn) => set({ nameEn })} />
        <TextField label={t('code')} value={draft.code} onChange={(code) => set({ code })} />
        <SelectField
          label={t('track')}
          value={draft.track}
          onChange={(track) => set({ track: track as Draft['track'] })}
          choices={[
            { value: 'professional', label: t('professional') },
            { value: 'management', label: t('management') },
          ]}
        />
      </Fields>
    </FormDialog>
  )
}
