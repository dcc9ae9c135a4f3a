import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { Section } from '#platform/ui/section.tsx'
import type { ColumnKey } from '../../columns.ts'
import { Fact } from '../fact.tsx'
import { Facts } from '../facts.tsx'
import { words as shared } from '../locale.ts'
import { known, type Person } from '../types.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'
import { PersonalSection } from './personal-section.tsx'
import { Proposals } from './proposals.tsx'

/** What one should know of somebody: the post, the employment, and the personal fields as far as they may be seen. */
export function Overview({ person }: { person: Person }) {
  const t = useWords(words)
  return (
    <div className="person-sections">
      <Proposals person={person} />
      <Section title={t('post')}>
        <PostFacts person={person} />
      </Section>
      <Section title={t('employment')}>
        <EmploymentFacts person={person} />
      </Section>
      <PersonalSection person={person} />
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
