import { useState } from 'react'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { Section } from '#platform/ui/section.tsx'
import type { ColumnKey } from '../../columns.ts'
import { words as names } from '../../locale.ts'
import { Fact } from '../fact.tsx'
import { Facts } from '../facts.tsx'
import { words as shared } from '../locale.ts'
import { Revealed, seesSensitive } from '../revealed.tsx'
import { known, type Person } from '../types.ts'
import { useNames } from '../use-names.ts'
import { EditForm } from './edit-form.tsx'
import { words } from './locale.ts'

/** What one should know of somebody: the post, the employment, and the personal fields as far as they may be seen. */
export function Overview({ person }: { person: Person }) {
  const t = useWords(words)
  return (
    <div className="person-sections">
      <Section title={t('post')}>
        <PostFacts person={person} />
      </Section>
      <Section title={t('employment')}>
        <EmploymentFacts person={person} />
      </Section>
      <PersonalSections person={person} />
      {(known(person.employments)?.length ?? 0) > 1 && (
        <Section title={t('earlier')}>
          <Employments person={person} />
        </Section>
      )}
    </div>
  )
}

function PostFacts({ person }: { person: Person }) {
  const t = useWords(words)
  const s = useWords(shared)
  const { column } = useNames()
  const path = person.orgUnitPath.map((unit) => unit.name).join(' / ')
  const { seconded } = person
  return (
    <Facts
      items={[
        { key: 'unit', label: column('orgUnit'), value: path || person.orgUnit },
        { key: 'position', label: column('position'), value: <Fact value={person.position} /> },
        { key: 'family', label: column('jobFamily'), value: <Fact value={person.jobFamily} /> },
        { key: 'level', label: column('level'), value: <Fact value={person.level} /> },
        {
          key: 'manager',
          label: column('managerName'),
          value: (
            <Fact value={person.managerName}>
              {(name) => (
                <Anchor className="link" href={`/people/${person.managerId}/overview`}>
                  {name}
                </Anchor>
              )}
            </Fact>
          ),
        },
        { key: 'city', label: column('city'), value: <Fact value={person.city} /> },
        ...(seconded
          ? [
              {
                key: 'home',
                label: t('home'),
                value: `${seconded.homeUnit} ${seconded.until ? `(${s('until', { day: seconded.until })})` : ''}`,
              },
            ]
          : []),
      ]}
    />
  )
}

function EmploymentFacts({ person }: { person: Person }) {
  const s = useWords(shared)
  const { column, choice } = useNames()
  const item = (key: ColumnKey, value: React.ReactNode) => ({ key, label: column(key), value })
  const leaving = known(person.leaveDate) !== null
  return (
    <Facts
      items={[
        item('employmentType', <Fact value={person.employmentType}>{(type) => choice('employmentType', type)}</Fact>),
        item('legalEntity', <Fact value={person.legalEntity} />),
        item('hireDate', <Fact value={person.hireDate} />),
        item('probationEnd', <Fact value={person.probationEnd} />),
        item(
          'contractEnd',
          <Fact value={person.contract}>
            {({ sequence, contractEnd }) => `${contractEnd ?? s('noEnd')} · ${s('contractN', { n: sequence })}`}
          </Fact>,
        ),
        ...(leaving
          ? [
              item('leaveDate', <Fact value={person.leaveDate} />),
              item('leaveKind', <Fact value={person.leaveKind}>{(kind) => choice('leaveKind', kind)}</Fact>),
              item('leaveReason', <Fact value={person.leaveReason} />),
            ]
          : []),
      ]}
    />
  )
}

function PersonalSections({ person }: { person: Person }) {
  const t = useWords(words)
  const edit = useWords(shared)('edit')
  const name = useWords(names)
  const { column, choice } = useNames()
  const { isToday } = useAsOf()
  const may = useMay('people.edit')
  const [editing, setEditing] = useState(false)
  const { personId } = person
  const item = (key: ColumnKey, value: React.ReactNode) => ({ key, label: column(key), value })
  const isOpen = !isHidden(person.birthDate)
  return (
    <Section
      title={t('personal')}
      action={
        may && isToday && isOpen ? (
          <button className="bare link" type="button" onClick={() => setEditing(true)}>
            {edit}
          </button>
        ) : undefined
      }
    >
      <Facts
        items={[
          item('mobile', <Revealed personId={personId} field="mobile" value={person.mobile} />),
          item('email', <Fact value={person.email} />),
          item(
            'residentId',
            <Revealed personId={personId} field="residentId" value={person.residentId} open={seesSensitive(person)} />,
          ),
          item('sex', <Fact value={person.sex}>{(sex) => choice('sex', sex)}</Fact>),
          item('birthDate', <Fact value={person.birthDate} />),
          item('firstWorkDate', <Fact value={person.firstWorkDate} />),
          item('education', <Fact value={person.education} />),
          item('maritalStatus', <Fact value={person.maritalStatus} />),
          { key: 'nationality', label: name('field.nationality'), value: <Fact value={person.nationality} /> },
          item('emergencyContact', <Fact value={person.emergencyContact} />),
          item('currentAddress', <Fact value={person.currentAddress} />),
          item('hukouAddress', <Fact value={person.hukouAddress} />),
          item('bankAccount', <Revealed personId={personId} field="bankAccount" value={person.bankAccount} />),
          { key: 'bankName', label: name('field.bankName'), value: <Fact value={person.bankName} /> },
        ]}
      />
      {editing && <EditForm person={person} onClose={() => setEditing(false)} />}
    </Section>
  )
}

function Employments({ person }: { person: Person }) {
  const s = useWords(shared)
  const { choice } = useNames()
  const earlier = (known(person.employments) ?? []).filter((each) => each.employmentId !== person.employmentId)
  return (
    <KeyValues
      items={earlier.map(({ employmentId, employeeNo, hireDate, leaveDate, leaveKind }) => ({
        key: employmentId,
        label: s('numberShort', { number: employeeNo }),
        value: `${s('fromTo', { from: hireDate, to: leaveDate ?? s('openEnd') })}${leaveKind ? ` · ${choice('leaveKind', leaveKind)}` : ''}`,
      }))}
    />
  )
}
