import { Button } from 'antd'
import { useMay } from '#platform/client/use-may.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import { Peek } from '#platform/ui/peek.tsx'
import { Section } from '#platform/ui/section.tsx'
import { slipHref } from '../../../slips/web/address.ts'
import type { RunPerson } from '../../contract.ts'
import { words } from '../locale.ts'
import { differenceOf, Money } from '../money.tsx'
import type { Run } from '../types.ts'
import { Kinds } from './variance-table.tsx'

type MovementPeekProps = {
  row: RunPerson
  run: Pick<Run, 'runId' | 'month'>
  onClose: () => void
  onPrevious: (() => void) | undefined
  onNext: (() => void) | undefined
}

/** Who moved, by how much, by which item, and why. */
export function MovementPeek({ row, run, onClose, onPrevious, onNext }: MovementPeekProps) {
  const t = useWords(words)
  const go = useGo()
  const open = () => go(slipHref(run.runId, row))
  const maySeeTime = useMay('time.month')
  const facts = [
    { key: 'net', label: t('net'), value: <Money fen={row.net} form="exact" /> },
    { key: 'before', label: t('before'), value: <Money fen={row.before} form="exact" /> },
    { key: 'change', label: t('change'), value: <Money fen={differenceOf(row.net, row.before)} signed /> },
    { key: 'gross', label: t('gross'), value: <Money fen={row.gross} /> },
    { key: 'tax', label: t('tax'), value: <Money fen={row.tax} /> },
  ]
  return (
    <Peek
      leading={<Avatar name={row.name} size={40} />}
      title={row.name}
      detail={`${row.employeeNo} · ${row.unit}`}
      actions={
        <>
          <Button type="primary" size="small" onClick={open}>
            {t('openSlip')}
          </Button>
          {maySeeTime && (
            <Button size="small" onClick={() => go(`/time/people/${row.personId}?month=${run.month}`)}>
              {t('seeTime')}
            </Button>
          )}
        </>
      }
      onClose={onClose}
      onOpen={open}
      onPrevious={onPrevious}
      onNext={onNext}
    >
      <Kinds kinds={row.kinds} />
      <KeyValues items={facts} />
      <Movements row={row} />
    </Peek>
  )
}

function Movements({ row: { movements, before } }: { row: RunPerson }) {
  const t = useWords(words)
  const [language] = useLanguage()
  if (isHidden(movements)) return <Locked />
  if (movements.length === 0) return <p className="quiet dense">{t(before === null ? 'firstTime' : 'nothingMoved')}</p>
  return (
    <Section title={t('movedNet')}>
      <ul className="run-movements">
        {movements.map(({ code, names, before: old, after, because }) => (
          <li key={code}>
            <div className="line">
              <span className="grow">{names[language]}</span>
              <span className="nowrap">
                <Money fen={after - old} signed />
              </span>
            </div>
            {because.map((fact) => (
              <p key={fact.names.zh} className="quiet small">
                {fact.names[language]} {t('fromTo', { before: fact.before, after: fact.after })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
