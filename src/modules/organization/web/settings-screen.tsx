import { Button } from 'antd'
import { useState } from 'react'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { type Day, longAgo } from '#platform/kernel/day.ts'
import { DataTable } from '#platform/ui/data-table.tsx'
import { DayField } from '#platform/ui/day-field.tsx'
import { Dialog } from '#platform/ui/dialog.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { Body, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { checkUscc } from '#statute/cn/identity.ts'
import type { CostCentre, LegalEntity } from '../contract.ts'
import { words } from './locale.ts'
import { organization } from './operations.ts'
import './settings-screen.css'

export function Screen() {
  const t = useWords(words)
  return (
    <Page>
      <PageHeader title={t('settings')} />
      <Body>
        <div className="stack apart entity-lists">
          <LegalEntities />
          <CostCentres />
        </div>
      </Body>
    </Page>
  )
}

function LegalEntities() {
  const t = useWords(words)
  const may = useMay(organization.saveLegalEntity.name)
  const entities = useRead(organization.legalEntities, {})
  const [editing, setEditing] = useState<LegalEntity | 'new'>()
  const add = may && (
    <Button size="small" onClick={() => setEditing('new')}>
      {t('addLegalEntity')}
    </Button>
  )
  return (
    <Section title={t('legalEntities')} note={entities.data?.rows.length} action={add}>
      {entities.isError ? (
        <ErrorNote happened={entities.error.message} onRetry={() => void entities.refetch()} />
      ) : (
        <DataTable
          label={t('legalEntityList')}
          rows={entities.data?.rows}
          rowKey={(row) => row.id}
          rowName={(row) => row.name}
          {...(may && { onOpen: setEditing })}
          columns={[
            { key: 'name', title: t('name'), render: (row) => <span className="strong">{row.name}</span> },
            { key: 'creditCode', title: t('creditCode'), render: (row) => row.creditCode ?? '—', width: 200 },
            { key: 'city', title: t('city'), render: (row) => row.city, width: 120 },
            {
              key: 'from',
              title: t('fromDay'),
              render: (row) => (row.from === longAgo ? t('always') : row.from),
              width: 120,
            },
          ]}
          empty={
            <Empty small title={t('noLegalEntities')} action={add}>
              {t('noLegalEntitiesWhy')}
            </Empty>
          }
          phone={(row) => <PhoneRow title={row.name} figure={row.city} detail={row.creditCode ?? ''} />}
        />
      )}
      {editing && (
        <LegalEntityForm entity={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
    </Section>
  )
}

function LegalEntityForm({ entity, onClose }: { entity: LegalEntity | undefined; onClose: () => void }) {
  const t = useWords(words)
  const { today } = useAsOf()
  const tell = useUndoToast()
  const [name, setName] = useState(entity?.name ?? '')
  const [creditCode, setCreditCode] = useState(entity?.creditCode ?? '')
  const [city, setCity] = useState(entity?.city ?? '')
  const [day, setDay] = useState<Day | undefined>(today)
  const save = useWrite(organization.saveLegalEntity)
  const wrongCode = creditCode !== '' && !checkUscc(creditCode).valid ? t('wrongCreditCode') : undefined
  const ready = name.trim() !== '' && city.trim() !== '' && day !== undefined && !wrongCode
  const keep = () =>
    day &&
    save.mutate(
      { ...(entity && { id: entity.id }), code: entity?.code ?? null, name, creditCode: creditCode || null, city, day },
      {
        onSuccess: () => {
          onClose()
          tell({ said: t('saved', { name }) })
        },
      },
    )
  return (
    <FormDialog
      title={entity ? t('changeNamed', { name: entity.name }) : t('addLegalEntity')}
      {...{ onClose, ready, keep, busy: save.isPending, problem: save.error?.message }}
    >
      <TextField label={t('name')} value={name} onChange={setName} maxLength={200} focus />
      <TextField
        label={t('creditCode')}
        optional
        value={creditCode}
        onChange={(code) => setCreditCode(code.toUpperCase())}
        maxLength={18}
        refusal={wrongCode}
      />
      <TextField label={t('city')} value={city} onChange={setCity} maxLength={50} hint={t('cityHint')} />
      <DayField label={t('fromDay')} value={day} onChange={setDay} />
    </FormDialog>
  )
}

function CostCentres() {
  const t = useWords(words)
  const may = useMay(organization.saveCostCentre.name)
  const centres = useRead(organization.costCentres, {})
  const [editing, setEditing] = useState<CostCentre | 'new'>()
  const add = may && (
    <Button size="small" onClick={() => setEditing('new')}>
      {t('addCostCentre')}
    </Button>
  )
  return (
    <Section title={t('costCentres')} note={centres.data?.rows.length} action={add}>
      {centres.isError ? (
        <ErrorNote happened={centres.error.message} onRetry={() => void centres.refetch()} />
      ) : (
        <DataTable
          label={t('costCentreList')}
          rows={centres.data?.rows}
          rowKey={(row) => row.id}
          rowName={(row) => row.name}
          {...(may && { onOpen: setEditing })}
          columns={[
            { key: 'code', title: t('code'), render: (row) => row.code, width: 160 },
            { key: 'name', title: t('name'), render: (row) => <span className="strong">{row.name}</span> },
            {
              key: 'from',
              title: t('fromDay'),
              render: (row) => (row.from === longAgo ? t('always') : row.from),
              width: 120,
            },
          ]}
          empty={
            <Empty small title={t('noCostCentres')} action={add}>
              {t('noCostCentresWhy')}
            </Empty>
          }
          phone={(row) => (
            <PhoneRow title={row.name} figure={row.code} detail={row.from === longAgo ? t('always') : row.from} />
          )}
        />
      )}
      {editing && (
        <CostCentreForm centre={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
    </Section>
  )
}

function CostCentreForm({ centre, onClose }: { centre: CostCentre | undefined; onClose: () => void }) {
  const t = useWords(words)
  const { today } = useAsOf()
  const tell = useUndoToast()
  const [code, setCode] = useState(centre?.code ?? '')
  const [name, setName] = useState(centre?.name ?? '')
  const [day, setDay] = useState<Day | undefined>(today)
  const save = useWrite(organization.saveCostCentre)
  const ready = code.trim() !== '' && name.trim() !== '' && day !== undefined
  const keep = () =>
    day &&
    save.mutate(
      { ...(centre && { id: centre.id }), code, name, day },
      {
        onSuccess: () => {
          onClose()
          tell({ said: t('saved', { name }) })
        },
      },
    )
  return (
    <FormDialog
      title={centre ? t('changeNamed', { name: centre.name }) : t('addCostCentre')}
      {...{ onClose, ready, keep, busy: save.isPending, problem: save.error?.message }}
    >
      <TextField label={t('code')} value={code} onChange={setCode} maxLength={50} focus />
      <TextField label={t('name')} value={name} onChange={setName} maxLength={200} />
      <DayField label={t('fromDay')} value={day} onChange={setDay} />
    </FormDialog>
  )
}

type FormDialogProps = {
  title: string
  onClose: () => void
  ready: boolean
  keep: () => void
  busy: boolean
  problem: string | undefined
  children: React.ReactNode
}

function FormDialog({ title, onClose, ready, keep, busy, problem, children }: FormDialogProps) {
  const t = useWords(words)
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{t('notNow')}</Button>
          <Button type="primary" disabled={!ready} loading={busy} onClick={keep}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Fields>
        {children}
        {problem && <RefusalNote reason={problem} />}
      </Fields>
    </Dialog>
  )
}
