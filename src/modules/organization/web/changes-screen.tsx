import { Button } from 'antd'
import { useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { useGo } from '#platform/ui/anchor.tsx'
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
import type { Column } from '#platform/ui/table.ts'
import { TextAreaField, TextField } from '#platform/ui/text-field.tsx'
import type { ReorganizationRow } from '../contract.ts'
import { words } from './locale.ts'
import { organization } from './operations.ts'
import { StateTag } from './state-tag.tsx'

export function Screen() {
  const t = useWords(words)
  const go = useGo()
  const [query, setQuery] = useQueryState()
  const mayDraft = useMay(organization.draftReorganization.name)
  const drafts = useRead(organization.reorganizations, {})
  const columns = useColumns()
  const open = (row: ReorganizationRow) => go(`/organization/changes/${row.id}`)
  const begin = mayDraft && (
    <Button size="small" type="primary" onClick={() => setQuery({ new: '1' }, true)}>
      {t('draftChange')}
    </Button>
  )

  return (
    <Page>
      <PageHeader
        crumbs={[{ label: t('chart'), href: '/organization/chart' }]}
        title={t('changes')}
        count={drafts.data ? t('drafts', { count: drafts.data.rows.length }) : undefined}
        actions={drafts.data?.rows.length !== 0 && begin}
      />
      <Body padding="none">
        {drafts.isError ? (
          <ErrorNote happened={drafts.error.message} onRetry={() => void drafts.refetch()} />
        ) : (
          <DataTable
            label={t('changes')}
            columns={columns}
            rows={drafts.data?.rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.name}
            onOpen={open}
            density="roomy"
            empty={
              <Empty title={t('noDrafts')} action={begin}>
                {t('noDraftsWhy')}
              </Empty>
            }
            phone={(row) => (
              <PhoneRow
                title={row.name}
                figure={row.day}
                detail={t('steps', { count: row.steps })}
                note={<StateTag state={row.state} />}
              />
            )}
          />
        )}
      </Body>
      {query.new === '1' && mayDraft && (
        <NewDraft onClose={() => setQuery({ new: undefined })} onMade={(id) => go(`/organization/changes/${id}`)} />
      )}
    </Page>
  )
}

function useColumns(): Column<ReorganizationRow>[] {
  const t = useWords(words)
  return [
    { key: 'name', title: t('name'), render: (row) => <span className="strong">{row.name}</span> },
    { key: 'day', title: t('effectiveDay'), render: (row) => row.day, width: 130 },
    { key: 'steps', title: t('stepCount'), number: true, render: (row) => row.steps, width: 90 },
    { key: 'state', title: t('stateTitle'), render: (row) => <StateTag state={row.state} />, width: 130 },
    { key: 'reason', title: t('reason'), render: (row) => <span className="soft">{row.reason}</span> },
  ]
}

/** The first day of next month: when most re-organisations begin. */
const nextMonth = (today: Day): Day => addMonths(`${today.slice(0, 8)}01` as Day, 1)

function NewDraft({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const t = useWords(words)
  const { today } = useAsOf()
  const [name, setName] = useState('')
  const [reason, setReason] = useState('')
  const [day, setDay] = useState<Day | undefined>(nextMonth(today))
  const draft = useWrite(organization.draftReorganization)
  const ready = name.trim() !== '' && day !== undefined
  const begin = () => day && draft.mutate({ name, day, reason }, { onSuccess: (made) => onMade(made.id) })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('draftTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('notNow')}</Button>
          <Button type="primary" disabled={!ready} loading={draft.isPending} onClick={begin}>
            {t('beginDraft')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) begin()
        }}
      >
        <Fields>
          <TextField
            label={t('draftName')}
            value={name}
            onChange={setName}
            placeholder={t('draftNameExample')}
            maxLength={100}
            focus
          />
          <DayField label={t('effectiveDay')} value={day} onChange={setDay} />
          <TextAreaField label={t('reason')} optional value={reason} onChange={setReason} />
          {draft.error && <RefusalNote reason={draft.error.message} />}
        </Fields>
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
