import { Button } from 'antd'
import { useState } from 'react'
import { useMonthName } from '#modules/time/web/month-steps.tsx'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useSettled } from '#platform/client/use-settled.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { PageFoot } from '#platform/ui/page-foot.tsx'
import { Peek } from '#platform/ui/peek.tsx'
import { SearchBox } from '#platform/ui/search-box.tsx'
import { payroll } from '../../../contract.ts'
import { type GroupPerson, type GroupRow, peoplePage } from '../../contract.ts'
import { words } from '../locale.ts'
import { usePaidOn, usePlace } from './group-list.tsx'
import { PutInDialog } from './put-in-dialog.tsx'
import { TakeOutDialog } from './take-out-dialog.tsx'

/** Who belongs to the group today and why; without one, who belongs to none. */
export function GroupPeek({ group, onClose }: { group: GroupRow | undefined; onClose: () => void }) {
  const t = useWords(words)
  const place = usePlace()
  const paidOn = usePaidOn()
  const may = useMay(payroll.putIntoGroup.name)
  const [putting, setPutting] = useState(false)
  const actions = may && group && !group.retired && (
    <Button size="small" type="primary" onClick={() => setPutting(true)}>
      {t('putIn')}
    </Button>
  )
  return (
    <Peek
      title={group?.name ?? t('nowhereTitle')}
      detail={group ? `${place(group)} · ${paidOn(group)}` : undefined}
      actions={actions}
      onClose={onClose}
    >
      <People groupId={group?.groupId ?? null} />
      {putting && group && <PutInDialog group={group} onClose={() => setPutting(false)} />}
    </Peek>
  )
}

function People({ groupId }: { groupId: string | null }) {
  const t = useWords(words)
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const [typed, setTyped] = useSettled(search, (next) => {
    setSearch(next)
    setPage(1)
  })
  const found = useRead(payroll.groupPeople, { groupId, search, offset: (page - 1) * peoplePage })
  const { rows, total } = found.data ?? { rows: [], total: 0 }
  return (
    <>
      <SearchBox value={typed} onChange={setTyped} placeholder={t('findPerson')} />
      {found.isPending && <LoadingRows rows={6} height={52} />}
      {found.data && rows.length === 0 && <p className="soft">{t('nobody')}</p>}
      <ul className="group-people">
        {rows.map((person) => (
          <PersonItem key={person.personId} person={person} />
        ))}
      </ul>
      {total > 0 && <PageFoot page={page} size={peoplePage} total={total} onPage={setPage} />}
    </>
  )
}

function PersonItem({ person }: { person: GroupPerson }) {
  const t = useWords(words)
  const reason = useReason()
  const may = useMay(payroll.takeOutOfGroup.name)
  const [taking, setTaking] = useState(false)
  const { name, employeeNo, unit, byHandFrom, until } = person
  return (
    <li>
      <Avatar name={name} size={28} />
      <div className="grow">
        <p className="dense strong">{name}</p>
        <p className="small soft">{[employeeNo, unit].filter(Boolean).join(' · ')}</p>
        <p className="small quiet">{reason(person)}</p>
      </div>
      {may && byHandFrom && !until && (
        <button className="bare link small" type="button" onClick={() => setTaking(true)}>
          {t('takeOut')}
        </button>
      )}
      {taking && <TakeOutDialog person={person} onClose={() => setTaking(false)} />}
    </li>
  )
}

function useReason(): (person: GroupPerson) => string {
  const t = useWords(words)
  const month = useMonthName()
  const place = usePlace()
  return (person) => {
    const { byHandFrom, until } = person
    if (byHandFrom && until) return t('handUntil', { from: month(byHandFrom), until: month(until) })
    if (byHandFrom) return t('handFrom', { month: month(byHandFrom) })
    return person.legalEntity || person.city ? place(person) : t('fits')
  }
}
