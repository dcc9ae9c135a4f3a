import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import type { ColumnKey } from '../../columns.ts'
import { words as names } from '../../locale.ts'
import { dotted, Fact } from '../fact.tsx'
import { Facts } from '../facts.tsx'
import { words as shared } from '../locale.ts'
import { known, type Person } from '../types.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'

type Own = { person: Person }

export function OwnPost({ person }: Own) {
  const { column } = useNames()
  const item = (key: ColumnKey, value: React.ReactNode) => ({ key, label: column(key), value })
  return (
    <Facts
      items={[
        item('orgUnit', person.orgUnitPath.map((unit) => unit.name).join(' / ') || person.orgUnit),
        item('position', <Fact value={person.position} />),
        item('level', <Fact value={person.level} />),
        item('managerName', <Fact value={person.managerName} />),
        item('city', <Fact value={person.city} />),
        item('employeeNo', person.employeeNo),
        item('hireDate', <Fact value={person.hireDate} />),
        item('monthlyWage', <OwnPay person={person} />),
      ]}
    />
  )
}

/** Somebody may look over one's shoulder: the amount is shown by a tap. */
function OwnPay({ person }: Own) {
  const t = useWords(words)
  const f = useFormat()
  const [shown, setShown] = useState(false)
  return (
    <Fact value={person.monthlyWage}>
      {(fen) => (
        <span className="line">
          {shown ? f.money(fen, 'exact') : '¥••••••'}
          <button className="bare link" type="button" onClick={() => setShown(!shown)}>
            {t(shown ? 'hideAmount' : 'showAmount')}
          </button>
        </span>
      )}
    </Fact>
  )
}

export function OwnInfo({ person }: Own) {
  const name = useWords(names)
  const { column, choice } = useNames()
  const item = (key: ColumnKey, value: React.ReactNode) => ({ key, label: column(key), value })
  return (
    <Facts
      items={[
        item('mobile', <Fact value={person.mobile} />),
        item('email', <Fact value={person.email} />),
        item('residentId', <Fact value={person.residentId}>{dotted}</Fact>),
        item('sex', <Fact value={person.sex}>{(sex) => choice('sex', sex)}</Fact>),
        item('birthDate', <Fact value={person.birthDate} />),
        item('education', <Fact value={person.education} />),
        item('maritalStatus', <Fact value={person.maritalStatus} />),
        item('emergencyContact', <Fact value={person.emergencyContact} />),
        item('currentAddress', <Fact value={person.currentAddress} />),
        item('hukouAddress', <Fact value={person.hukouAddress} />),
        item('bankAccount', <Fact value={person.bankAccount}>{dotted}</Fact>),
        { key: 'bankName', label: name('field.bankName'), value: <Fact value={person.bankName} /> },
      ]}
    />
  )
}

export function OwnContract({ person }: Own) {
  const t = useWords(words)
  const s = useWords(shared)
  const { column, choice } = useNames()
  const contract = known(person.contract)
  if (!contract) return <p className="quiet dense">{t('noContract')}</p>
  const { sequence, termType, contractStart, contractEnd, legalEntity, probationEnd } = contract
  return (
    <Facts
      items={[
        { key: 'term', label: s('contractNth', { n: sequence }), value: choice('termType', termType) },
        { key: 'start', label: column('contractStart'), value: contractStart },
        { key: 'end', label: column('contractEnd'), value: contractEnd ?? s('noEnd') },
        { key: 'entity', label: column('legalEntity'), value: <Fact value={legalEntity} /> },
        ...(probationEnd ? [{ key: 'probation', label: column('probationEnd'), value: probationEnd }] : []),
      ]}
    />
  )
}
