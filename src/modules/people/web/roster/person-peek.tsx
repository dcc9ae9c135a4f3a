import { Button } from 'antd'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Menu } from '#platform/ui/menu.tsx'
import { Peek } from '#platform/ui/peek.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { people, type RosterRow } from '../../contract.ts'
import { dueDeed } from '../deeds/deed-kinds.ts'
import { OpenDeed } from '../deeds/deeds.tsx'
import { useDeeds } from '../deeds/use-deeds.ts'
import { Fact } from '../fact.tsx'
import { useSentence } from '../history/sentences.ts'
import { words as shared } from '../locale.ts'
import { Revealed, seesSensitive } from '../revealed.tsx'
import { known, type Person } from '../types.ts'
import { useNames } from '../use-names.ts'
import { Warnings } from '../warnings.tsx'
import { words } from './locale.ts'

type PeekProps = {
  personId: string
  rows: readonly RosterRow[] | undefined
  onMove: (personId: string) => void
  onClose: () => void
}

/** Somebody of the roster looked at beside it. */
export function PersonPeek({ personId, rows = [], onMove, onClose }: PeekProps) {
  const go = useGo()
  const { day, isToday } = useAsOf()
  const asOf = isToday ? {} : { asOf: day }
  const shown = useRead(people.show, { personId, ...asOf }, { keep: false })
  const person = shown.data
  const at = rows.findIndex((row) => row.personId === personId)
  const row = rows[at]
  const name = person?.fullName ?? row?.fullName ?? ''
  const step = (to: number) => {
    const next = at === -1 ? undefined : rows[to]
    return next && (() => onMove(next.personId))
  }
  return (
    <Peek
      leading={<Avatar name={name} size={48} />}
      title={name}
      detail={person && <PostLine person={person} />}
      actions={person && <PeekDeeds person={person} />}
      onClose={onClose}
      onOpen={() => go(`/people/${personId}/overview${isToday ? '' : `?asOf=${day}`}`)}
      onPrevious={step(at - 1)}
      onNext={step(at + 1)}
    >
      {shown.error && <Problem error={shown.error} onRetry={() => void shown.refetch()} />}
      {!person && !shown.error && <LoadingRows rows={6} height={37} />}
      {person && (
        <>
          <Warnings person={person} />
          <PeekFacts person={person} />
          <Lately person={person} />
          <OpenDeed person={person} />
        </>
      )}
    </Peek>
  )
}

/** 技术专家 P4 · 研发二部 */
function PostLine({ person }: { person: Person }) {
  const post = [person.position, known(person.level)].filter(Boolean).join(' ')
  return [post, person.orgUnit].filter(Boolean).join(' · ')
}

/** The first two as buttons, the rest in a menu. What is due now leads. */
function PeekDeeds({ person }: { person: Person }) {
  const t = useWords(shared)
  const deeds = useDeeds(person)
  const due = dueDeed(person)
  const ordered = deeds.toSorted((a, b) => Number(b.key === due) - Number(a.key === due))
  const [first, second, ...rest] = ordered
  if (!first) return null
  return (
    <>
      <Button size="small" type={due ? 'primary' : 'default'} onClick={first.onChoose}>
        {first.label}
      </Button>
      {second && (
        <Button size="small" onClick={second.onChoose}>
          {second.label}
        </Button>
      )}
      {rest.length > 0 && (
        <Menu
          button={<Icon name="dots" />}
          buttonClass="bare icon-button"
          buttonLabel={t('more')}
          label={t('more')}
          items={rest}
        />
      )}
    </>
  )
}

function PeekFacts({ person }: { person: Person }) {
  const t = useWords(words)
  const { column, months } = useNames()
  const contract = known(person.contract)
  const hired = [known(person.hireDate), known(person.tenure)] as const
  const contractLine =
    contract &&
    (contract.contractEnd
      ? t('contractLine', { n: contract.sequence, day: contract.contractEnd })
      : t('contractOpen', { n: contract.sequence }))
  return (
    <KeyValues
      items={[
        { key: 'manager', label: column('managerName'), value: <Fact value={person.managerName} /> },
        {
          key: 'hired',
          label: column('hireDate'),
          value: (
            <Fact value={person.hireDate}>
              {(day) => (hired[1] === null ? day : t('hiredTenure', { day, tenure: months(hired[1]) }))}
            </Fact>
          ),
        },
        { key: 'city', label: column('city'), value: <Fact value={person.city} /> },
        {
          key: 'contract',
          label: column('contractEnd'),
          value: <Fact value={person.contract}>{() => contractLine}</Fact>,
        },
        {
          key: 'mobile',
          label: column('mobile'),
          value: <Revealed personId={person.personId} field="mobile" value={person.mobile} />,
        },
        {
          key: 'id',
          label: column('residentId'),
          value: (
            <Revealed
              personId={person.personId}
              field="residentId"
              value={person.residentId}
              open={seesSensitive(person)}
            />
          ),
        },
      ]}
    />
  )
}

const lately = 4

/** The last four things that happened to this person. */
function Lately({ person: { personId } }: { person: Person }) {
  const t = useWords(words)
  const f = useFormat()
  const sentence = useSentence()
  const may = useMay('people.timeline')
  const entries = useRead(people.timeline, { personId }, { enabled: may, keep: false }).data?.entries ?? []
  const standing = entries.filter((entry) => entry.state === 'standing').toSorted((a, b) => (a.day < b.day ? 1 : -1))
  if (standing.length === 0) return null
  return (
    <Section title={t('recent')}>
      <KeyValues
        items={standing.slice(0, lately).map((entry) => ({
          key: entry.eventId,
          label: <span className="nowrap">{f.day(entry.day, 'table')}</span>,
          value: sentence(entry),
        }))}
      />
    </Section>
  )
}
