import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { AsOfChip } from '#platform/ui/as-of.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { BulkBar } from '#platform/ui/bulk-bar.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { FilteredAway } from '#platform/ui/empty.tsx'
import type { Filter } from '#platform/ui/filter-chips.tsx'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Locked, Masked } from '#platform/ui/masked.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Peek } from '#platform/ui/peek.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Section } from '#platform/ui/section.tsx'
import type { Column, Density, Sort } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { words } from './locale.ts'
import { inLanguage, people, type SamplePerson, today } from './sample.ts'

const nothing = () => undefined

/** The list pattern: flexible + 348. */
export function ListSpecimen({ tabs }: { tabs: ReactNode }) {
  const t = useWords(words)
  const [peeked, setPeeked] = useState<string | undefined>('RH1055')
  const at = people.findIndex(({ id }) => id === peeked)
  const person = people[at]
  const step = (to: number) => people[to] && (() => setPeeked(people[to]?.id))

  return (
    <Page>
      <PageHeader
        title={t('roster')}
        count={t('heads', { count: 486 })}
        actions={
          <>
            <Button size="small">{t('import')}</Button>
            <Button size="small" type="primary">
              {t('primary')}
            </Button>
          </>
        }
        more={[{ key: 'export', label: t('export'), icon: 'download', onChoose: nothing }]}
        asOf={<AsOfChip day={today} today={today} onChange={nothing} />}
      />
      <div className="cockpit-part">{tabs}</div>
      <Columns>
        <Body padding="none">
          <RosterList peeked={peeked} onPeek={setPeeked} />
        </Body>
        {person && (
          <PersonPeek
            person={person}
            onClose={() => setPeeked(undefined)}
            onPrevious={step(at - 1)}
            onNext={step(at + 1)}
          />
        )}
      </Columns>
    </Page>
  )
}

const allColumns = ['name', 'number', 'unit', 'job', 'grade', 'state', 'ends', 'phone', 'ratio']

function RosterList({ peeked, onPeek }: { peeked: string | undefined; onPeek: (id: string) => void }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [search, setSearch] = useState('')
  const [view, setView] = useState('ending')
  const [density, setDensity] = useState<Density>('compact')
  const [sort, setSort] = useState<Sort | undefined>({ key: 'ends', descending: false })
  const [selected, setSelected] = useState<string[]>(['RH1055', 'RH1089'])
  const [shown, setShown] = useState(allColumns)
  const [filters, columns] = [useFilters(), usePersonColumns()]
  const rows = people.filter(({ name, id }) => `${name.join(' ')} ${id}`.toLowerCase().includes(search.toLowerCase()))
  const inOrder = shown.flatMap((key) => columns.filter((column) => column.key === key))

  return (
    <ListPage
      views={[
        { key: 'all', label: t('viewAll') },
        { key: 'joined', label: t('viewJoined') },
        { key: 'ending', label: t('viewEnding'), count: 17 },
      ]}
      view={view}
      onView={setView}
      onAddView={nothing}
      search={{ value: search, onChange: setSearch, placeholder: t('searchPeople') }}
      filters={filters}
      columns={{
        all: columns.map(({ key, title }) => ({ key, label: title, locked: key === 'name' })),
        shown,
        onChange: setShown,
      }}
      density={density}
      onDensity={setDensity}
    >
      <DataTable
        label={t('roster')}
        columns={inOrder}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={({ name }) => inLanguage(name, language)}
        density={density}
        sort={sort}
        onSort={setSort}
        current={peeked}
        onPeek={({ id }) => onPeek(id)}
        onOpen={({ id }) => onPeek(id)}
        selected={selected}
        onSelect={setSelected}
        page={{ page: 1, size: 50, total: 486, onPage: nothing }}
        empty={<FilteredAway onClear={() => setSearch('')} />}
        phone={(person) => <PersonLines person={person} />}
      />
      <BulkBar
        count={selected.length}
        total={17}
        onSelectAll={() => setSelected(people.map(({ id }) => id))}
        onClear={() => setSelected([])}
      >
        <Button size="small">{t('renew')}</Button>
        <Button size="small">{t('transfer')}</Button>
        <Button size="small">{t('export')}</Button>
      </BulkBar>
    </ListPage>
  )
}

function useFilters(): Filter[] {
  const t = useWords(words)
  const [ends, setEnds] = useState<string[]>(['30'])
  const [units, setUnits] = useState<string[]>(['rd1', 'rd2', 'sales'])
  const unitNames = [
    t('rd1'),
    t('rd2'),
    t('hiring'),
    t('growth'),
    t('payroll'),
    t('time'),
    t('planning'),
    t('insight'),
    t('relations'),
    t('rewards'),
  ]
  return [
    {
      key: 'ends',
      label: t('colEnds'),
      chosen: ends,
      onChange: setEnds,
      single: true,
      options: [{ value: '30', label: t('within30') }],
    },
    {
      key: 'unit',
      label: t('colUnit'),
      chosen: units,
      onChange: setUnits,
      options: ['rd1', 'rd2', 'sales', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((value, index) => ({
        value,
        label: unitNames[index] ?? value,
        count: 40 - index,
      })),
    },
    {
      key: 'state',
      label: t('colState'),
      chosen: [],
      onChange: nothing,
      options: [{ value: 'regular', label: t('stateRegular') }],
    },
  ]
}

function usePersonColumns(): Column<SamplePerson>[] {
  const t = useWords(words)
  const [language] = useLanguage()
  return [
    {
      key: 'name',
      title: t('colName'),
      sortable: true,
      render: (person) => <Named name={inLanguage(person.name, language)} />,
    },
    { key: 'number', title: t('colNumber'), render: ({ id }) => <span className="soft">{id}</span> },
    { key: 'unit', title: t('colUnit'), sortable: true, render: ({ unit }) => inLanguage(unit, language) },
    { key: 'job', title: t('colJob'), render: ({ job }) => inLanguage(job, language) },
    { key: 'grade', title: t('colGrade'), render: ({ grade }) => grade },
    {
      key: 'state',
      title: t('colState'),
      render: ({ leaving }) =>
        leaving ? (
          <StatusTag tone="waiting">{t('stateLeaving')}</StatusTag>
        ) : (
          <span className="soft">{t('stateRegular')}</span>
        ),
    },
    { key: 'ends', title: t('colEnds'), sortable: true, render: ({ ends }) => ends },
    { key: 'phone', title: t('colPhone'), masked: true, render: ({ phone }) => <Masked value={phone} /> },
    { key: 'ratio', title: t('colRatio'), number: true, sortable: true, render: ({ ratio }) => ratio.toFixed(2) },
  ]
}

function Named({ name }: { name: string }) {
  return (
    <span className="line">
      <Avatar name={name} size={24} />
      {name}
    </span>
  )
}

function PersonLines({ person }: { person: SamplePerson }) {
  const [language] = useLanguage()
  const name = inLanguage(person.name, language)
  return (
    <PhoneRow
      leading={<Avatar name={name} size={36} />}
      title={name}
      figure={person.ends}
      detail={`${inLanguage(person.unit, language)} · ${inLanguage(person.job, language)}`}
      note={person.grade}
    />
  )
}

type PersonPeekProps = {
  person: SamplePerson
  onClose: () => void
  onPrevious: (() => void) | undefined
  onNext: (() => void) | undefined
}

function PersonPeek({ person, ...moves }: PersonPeekProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const name = inLanguage(person.name, language)
  const actions = (
    <>
      <Button size="small" type="primary">
        {t('renew')}
      </Button>
      <Button size="small">{t('talk')}</Button>
      <Button size="small">{t('transfer')}</Button>
    </>
  )
  return (
    <Peek
      leading={<Avatar name={name} size={48} />}
      title={name}
      detail={`${inLanguage(person.job, language)} ${person.grade} · ${inLanguage(person.unit, language)}`}
      actions={actions}
      onOpen={nothing}
      {...moves}
    >
      <Note tone="waiting">{t('noteOpenEnded')}</Note>
      <KeyValues
        items={[
          { key: 'manager', label: t('manager'), value: inLanguage(people[1]?.name ?? person.name, language) },
          { key: 'joined', label: t('joined'), value: t('joinedOn') },
          { key: 'place', label: t('place'), value: t('chengdu') },
          { key: 'ends', label: t('colEnds'), value: person.ends },
          {
            key: 'phone',
            label: t('colPhone'),
            value: <Masked value={person.phone} reveal={() => Promise.resolve('138 0013 6027')} />,
          },
          { key: 'id', label: t('idNumber'), value: <Locked /> },
        ]}
      />
      <Section title={t('recent')}>
        <KeyValues
          items={[
            { key: 'review', label: '11-18', value: t('recentReview') },
            { key: 'talk', label: '10-21', value: t('recentTalk') },
          ]}
        />
      </Section>
    </Peek>
  )
}
