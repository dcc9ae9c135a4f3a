import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { isHidden, shown } from '#platform/kernel/field-class.ts'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { useUnsaved } from '#platform/ui/use-unsaved.ts'
import { payroll } from '../../contract.ts'
import { type Ground, grounds, type LeavingLine, type LineKind, type Wages } from '../contract.ts'
import { asReckoned, type Choice, paidOf } from './choice.ts'
import { LineCard } from './line-card.tsx'
import { words } from './locale.ts'
import type { LeavingPay } from './types.ts'
import { WageFields } from './wage-fields.tsx'

type SettleFormProps = {
  pay: LeavingPay
  /** The wages are HR’s own. */
  changed: boolean
  onGround: (ground: Ground | undefined) => void
  onWages: (wages: Wages | undefined) => void
}

/** The ground, the wages, each line; then one deed for all of it. */
export function SettleForm({ pay, changed, onGround, onWages }: SettleFormProps) {
  const t = useWords(words)
  const [choices, setChoices] = useState<Partial<Record<LineKind, Choice>>>({})
  useUnsaved(changed || Object.keys(choices).length > 0)
  const lines = shown(pay.lines) ?? []
  const choose = (kind: LineKind) => (choice: Choice) => setChoices((before) => ({ ...before, [kind]: choice }))
  const choiceOf = ({ kind }: LeavingLine) => choices[kind] ?? asReckoned
  return (
    <>
      {pay.compensated ? <GroundField ground={pay.ground} onGround={onGround} /> : <Note>{t('notCompensated')}</Note>}
      {!isHidden(pay.wages) && <WageFields pay={pay} changed={changed} onWages={onWages} />}
      <Section title={t('lines')}>
        <div className="leaving-lines">
          {lines.map((line) => (
            <LineCard key={line.kind} line={line} choice={choiceOf(line)} onChoose={choose(line.kind)} />
          ))}
        </div>
        {pay.leaveDays.tooMany > 0 && <Note>{t('tooMany', { days: pay.leaveDays.tooMany })}</Note>}
      </Section>
      <Deed pay={pay} changed={changed} decided={lines.map((line) => ({ line, choice: choiceOf(line) }))} />
    </>
  )
}

function GroundField({ ground, onGround }: { ground: Ground | null; onGround: SettleFormProps['onGround'] }) {
  const t = useWords(words)
  return (
    <div className="leaving-ground">
      <SelectField
        label={t('ground')}
        hint={t('groundWhy')}
        placeholder={t('groundPick')}
        value={ground ?? undefined}
        onChange={onGround}
        choices={grounds.map((value) => ({ value, label: t(`ground.${value}`) }))}
      />
    </div>
  )
}

type DeedProps = { pay: LeavingPay; changed: boolean; decided: readonly { line: LeavingLine; choice: Choice }[] }

function Deed({ pay, changed, decided }: DeedProps) {
  const t = useWords(words)
  const f = useFormat()
  const tell = useUndoToast()
  const [language] = useLanguage()
  const may = useMay(payroll.settleLeaving.name)
  const settle = useWrite(payroll.settleLeaving)
  const paid = decided.map(({ line, choice }) => paidOf(line, choice))
  const total = paid.reduce<number>((sum, fen) => sum + (fen ?? 0), 0)
  const lacksGround = pay.compensated && pay.ground === null
  const ready = !lacksGround && paid.every((fen) => fen !== undefined)
  const wages = shown(pay.wages)
  const send = () =>
    settle.mutate(
      {
        personId: pay.personId,
        ...(pay.ground && { ground: pay.ground }),
        ...(changed && wages && { wages }),
        lines: decided.map(({ line, choice }) => ({
          ...{
            kind: line.kind,
            fen: paidOf(line, choice) ?? 0,
            reason: choice.way === 'asProposed' ? '' : choice.reason,
          },
        })),
      },
      { onSuccess: () => tell({ said: t('settled', { name: pay.name }) }) },
    )
  return (
    <div className="leaving-deed">
      <dl className="slip-steps">
        {decided.map(({ line }, at) => (
          <div key={line.kind}>
            <dt>{line.names[language]}</dt>
            <dd>{f.money(paid[at] ?? 0, 'bare')}</dd>
          </div>
        ))}
        <div className="sum">
          <dt>{t('sum')}</dt>
          <dd>{f.money(total, 'bare')}</dd>
        </div>
      </dl>
      <p className="quiet dense">{t('beforeTax')}</p>
      {settle.error && <RefusalNote reason={settle.error.message} />}
      {may && (
        <div className="line wrap">
          <Button type="primary" disabled={!ready} loading={settle.isPending} onClick={send}>
            {total > 0 ? t('settle', { amount: f.money(total, 'exact') }) : t('settleNothing')}
          </Button>
          {lacksGround && <span className="soft dense">{t('chooseGround')}</span>}
        </div>
      )}
    </div>
  )
}
