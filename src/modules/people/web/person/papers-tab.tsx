import { useState } from 'react'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Section } from '#platform/ui/section.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { people } from '../../contract.ts'
import { words as deedWords } from '../deeds/locale.ts'
import { useDeeds } from '../deeds/use-deeds.ts'
import { words as shared } from '../locale.ts'
import type { Contract, Person } from '../types.ts'
import { useNames } from '../use-names.ts'
import { Documents } from './documents.tsx'
import { EndContract } from './end-contract.tsx'
import { words } from './locale.ts'

/** 合同证件: what was signed, and the papers on file. */
export function PapersTab({ person }: { person: Person }) {
  const [mayContracts, mayDocuments] = [useMay('people.contracts'), useMay('people.documents')]
  return (
    <div className="person-sections">
      {mayContracts && <Contracts person={person} />}
      {mayDocuments && <Documents personId={person.personId} />}
    </div>
  )
}

function Contracts({ person }: { person: Person }) {
  const t = useWords(words)
  const d = useWords(deedWords)
  const [ending, setEnding] = useState<Contract>()
  const found = useRead(people.contracts, { personId: person.personId })
  const rows = found.data?.rows
  const sign = useDeeds(person).find(({ key }) => key === 'renew' || key === 'sign')
  return (
    <Section
      title={t('contracts')}
      action={
        sign && (
          <button className="bare link" type="button" onClick={sign.onChoose}>
            {d(rows?.length ? 'deed.renew' : 'deed.sign')}
          </button>
        )
      }
    >
      {found.error ? (
        <Problem error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <ContractTable rows={rows} onEnd={setEnding} />
      )}
      {ending && <EndContract contract={ending} onClose={() => setEnding(undefined)} />}
    </Section>
  )
}

function ContractTable({ rows, onEnd }: { rows: Contract[] | undefined; onEnd: (contract: Contract) => void }) {
  const t = useWords(words)
  const s = useWords(shared)
  const { choice } = useNames()
  const latest = Math.max(0, ...(rows ?? []).map((row) => row.sequence))
  return (
    <div className="flush-table">
      <DataTable
        label={t('tab.papers')}
        columns={useContractColumns(onEnd, latest)}
        rows={rows}
        rowKey={(row) => row.contractId}
        rowName={(row) => t('endTitle', { n: row.sequence })}
        empty={
          <Empty small title={t('noContracts')}>
            {t('noContractsWhy')}
          </Empty>
        }
        phone={(row) => (
          <PhoneRow
            title={choice('termType', row.termType)}
            figure={<ContractState contract={row} followed={row.sequence < latest} />}
            detail={<SpanOf contract={row} />}
            note={s('contractN', { n: row.sequence })}
          />
        )}
      />
    </div>
  )
}

function useContractColumns(onEnd: (contract: Contract) => void, latest: number): Column<Contract>[] {
  const t = useWords(words)
  const { choice } = useNames()
  const { today, isToday } = useAsOf()
  const mayEnd = useMay('people.endContract') && isToday
  const isOpen = ({ endedDay, contractEnd }: Contract) => !endedDay && (!contractEnd || contractEnd >= today)
  return [
    { key: 'n', title: t('nth'), render: (row) => row.sequence },
    {
      key: 'term',
      title: t('term'),
      render: (row) => <span className="nowrap">{choice('termType', row.termType)}</span>,
    },
    { key: 'span', title: t('span'), render: (row) => <SpanOf contract={row} /> },
    { key: 'entity', title: t('entity'), render: (row) => row.legalEntity ?? '—' },
    { key: 'signed', title: t('signed'), render: (row) => row.signedDate ?? '—' },
    {
      key: 'state',
      title: t('state'),
      render: (row) => <ContractState contract={row} followed={row.sequence < latest} />,
    },
    ...(mayEnd
      ? [
          {
            key: 'end',
            title: t('deed'),
            render: (row: Contract) =>
              isOpen(row) && (
                <button className="bare link nowrap" type="button" onClick={() => onEnd(row)}>
                  {t('endContract')}
                </button>
              ),
          },
        ]
      : []),
  ]
}

function SpanOf({ contract: { contractStart, contractEnd } }: { contract: Contract }) {
  const t = useWords(shared)
  return <span className="nowrap">{t('fromTo', { from: contractStart, to: contractEnd ?? t('noEnd') })}</span>
}

/** `followed`: the next one is signed already, so nothing is to be done about the end of this. */
export function ContractState({ contract, followed = false }: { contract: Contract; followed?: boolean }) {
  const t = useWords(words)
  const s = useWords(shared)
  const { today } = useAsOf()
  const { contractStart, contractEnd, endedDay, daysLeft, openEndedNext } = contract
  if (endedDay) return <span className="quiet nowrap">{t('ended', { day: endedDay })}</span>
  if (contractStart > today) return <StatusTag tone="planned">{t('begins')}</StatusTag>
  if (contractEnd && contractEnd < today) return <span className="quiet">{t('over')}</span>
  if (daysLeft !== null && daysLeft <= 60 && !followed) {
    return (
      <StatusTag tone="waiting">{openEndedNext ? s('mustBeOpenEnded') : s('daysLeft', { count: daysLeft })}</StatusTag>
    )
  }
  return <span className="soft">{t('inForce')}</span>
}
