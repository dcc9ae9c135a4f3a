import { Button } from 'antd'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Peek } from '#platform/ui/peek.tsx'
import { Section } from '#platform/ui/section.tsx'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import { Money } from '../shared/money.tsx'
import { Marks } from './marks.tsx'
import type { InsuranceRow } from './types.ts'

type InsurancePeekProps = { row: InsuranceRow; onClose: () => void }

/** One person’s terms beside the list, and those before. */
export function InsurancePeek({ row, onClose }: InsurancePeekProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [, setQuery] = useQueryState()
  const may = useMay(payroll.setInsurance.name)
  const found = useRead(payroll.insuranceTerms, { personId: row.personId }, { keep: false })
  return (
    <Peek
      leading={<Avatar name={row.name} size={48} />}
      title={row.name}
      detail={[row.employeeNo, row.unit].filter(Boolean).join(' · ')}
      actions={
        may && (
          <Button size="small" type="primary" onClick={() => setQuery({ do: 'set' })}>
            {t('setInsurance')}
          </Button>
        )
      }
      onClose={onClose}
    >
      <div className="stack apart">
        <Marks marks={row.marks} />
        <KeyValues
          items={[
            { key: 'city', label: t('insuredCity'), value: row.cityNames?.[language] ?? '–' },
            { key: 'wage', label: t('wage'), value: <Money fen={row.wage} /> },
            { key: 'base', label: t('base'), value: <Money fen={row.base} /> },
            { key: 'fundBase', label: t('fundBase'), value: <Money fen={row.fundBase} /> },
            { key: 'limits', label: t('limits'), value: <Limits limits={found.data?.limits} /> },
          ]}
        />
        <Section title={t('terms')}>
          {found.isLoading && <LoadingRows rows={2} height={52} />}
          {found.data?.rows.length === 0 && <p className="quiet dense">{t('noTerms')}</p>}
          <ListRows label={t('terms')}>
            {(found.data?.rows ?? []).map((term) => (
              <ListRow
                key={term.from}
                title={`${term.cityNames?.[language] ?? ''} ${term.insured ? '' : t('notInsured')}`.trim()}
                detail={t('span', { from: term.from, until: term.lastMonth ?? t('openEnded') })}
                trailing={
                  term.declared === null ? <span className="quiet">{t('byWage')}</span> : <Money fen={term.declared} />
                }
              />
            ))}
          </ListRows>
        </Section>
      </div>
    </Peek>
  )
}

type LimitsOf = (typeof payroll.insuranceTerms)['output']['_output']['limits']

function Limits({ limits }: { limits: LimitsOf | undefined }) {
  if (!limits || limits.floor === null) return <span className="quiet">–</span>
  return (
    <span className="nowrap">
      <Money fen={limits.floor} /> – <Money fen={limits.ceiling} />
    </span>
  )
}
