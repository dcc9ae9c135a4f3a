import { Button } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { type JobProfile, jobs } from '../contract.ts'
import { words } from '../locale.ts'
import { JobsTabs } from './jobs-tabs.tsx'
import { blankProfile, type ProfileDraft, ProfileForm } from './profile-form.tsx'
import { ProfilePeek } from './profile-peek.tsx'
import { useNames } from './use-names.ts'
import { useRange } from './use-range.ts'

/** Job profiles 职位说明: search, look, write. */
export function Profiles() {
  const t = useWords(words)
  const [search, setSearch] = useState('')
  const [familyIds, setFamilyIds] = useState<string[]>([])
  const [peekId, setPeekId] = useState<string>()
  const [draft, setDraft] = useState<ProfileDraft>()
  const may = useMay('jobs.saveProfile')
  const [familyId] = familyIds
  const profiles = useRead(jobs.profiles, {
    search: useDeferredValue(search),
    ...(familyId && { familyId }),
    withRetired: true,
  })
  const rows = profiles.data?.rows
  const peeked = rows?.find((row) => row.id === peekId)
  const clear = () => {
    setSearch('')
    setFamilyIds([])
  }
  return (
    <Page>
      <PageHeader
        title={t('profiles')}
        {...(rows && { count: t('profilesCount', { count: rows.length }) })}
        actions={
          may && (
            <Button size="small" type="primary" onClick={() => setDraft(blankProfile)}>
              {t('addProfile')}
            </Button>
          )
        }
      />
      <Columns>
        <Body padding="none">
          <div style={{ padding: '0 24px' }}>
            <JobsTabs current="profiles" />
          </div>
          <ProfileList
            rows={rows}
            search={search}
            onSearch={setSearch}
            familyIds={familyIds}
            onFamilies={setFamilyIds}
            current={peekId}
            onPeek={(row) => setPeekId(row.id)}
            empty={
              search || familyId ? (
                <FilteredAway onClear={clear} />
              ) : (
                <NoProfiles onAdd={may ? () => setDraft(blankProfile) : undefined} />
              )
            }
          />
        </Body>
        {peeked && (
          <ProfilePeek profile={peeked} onClose={() => setPeekId(undefined)} onEdit={may ? setDraft : undefined} />
        )}
      </Columns>
      {draft && <ProfileForm draft={draft} onChange={setDraft} onClose={() => setDraft(undefined)} />}
    </Page>
  )
}

function NoProfiles({ onAdd }: { onAdd: (() => void) | undefined }) {
  const t = useWords(words)
  return (
    <Empty
      title={t('noProfiles')}
      action={
        onAdd && (
          <Button type="primary" onClick={onAdd}>
            {t('addProfile')}
          </Button>
        )
      }
    >
      {t('noProfilesWhy')}
    </Empty>
  )
}

type ListProps = {
  rows: JobProfile[] | undefined
  search: string
  onSearch: (search: string) => void
  familyIds: string[]
  onFamilies: (ids: string[]) => void
  current: string | undefined
  onPeek: (row: JobProfile) => void
  empty: React.ReactNode
}

function ProfileList(props: ListProps) {
  const t = useWords(words)
  const { nameOf } = useNames()
  const families = useRead(jobs.families, {}).data?.rows ?? []
  const familyName = (row: JobProfile) => {
    const family = families.find((each) => each.id === row.familyId)
    return family ? nameOf(family) : ''
  }
  const range = useRange()
  const columns: Column<JobProfile>[] = [
    { key: 'name', title: t('name'), render: (row) => <ProfileName profile={row} /> },
    { key: 'code', title: t('code'), render: (row) => row.code },
    { key: 'family', title: t('family'), render: familyName },
    { key: 'levels', title: t('levels'), render: range },
    { key: 'duties', title: t('duties'), number: true, render: (row) => row.duties.length },
  ]
  return (
    <ListPage
      search={{ value: props.search, onChange: props.onSearch, placeholder: t('search') }}
      filters={[
        {
          key: 'family',
          label: t('family'),
          chosen: props.familyIds,
          onChange: props.onFamilies,
          single: true,
          options: families.map((family) => ({ value: family.id, label: nameOf(family) })),
        },
      ]}
    >
      <DataTable
        label={t('profiles')}
        columns={columns}
        rows={props.rows}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        current={props.current}
        onPeek={props.onPeek}
        empty={props.empty}
        phone={(row) => <PhoneRow title={row.name} detail={familyName(row)} figure={range(row)} />}
      />
    </ListPage>
  )
}

function ProfileName({ profile }: { profile: JobProfile }) {
  const t = useWords(words)
  return (
    <span className="line">
      {profile.name}
      {profile.retired && <StatusTag tone="normal">{t('retired')}</StatusTag>}
    </span>
  )
}
