import { useState } from 'react'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { MoneyField } from '#platform/ui/money-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import { MonthField } from '../shared/month-field.tsx'
import { monthIn } from '../shared/month-in.ts'
import { RateField, rateIn } from '../shared/rate-field.tsx'
import type { InsuranceRow } from './types.ts'

type Typed = {
  city: string
  base: number | undefined
  fundBase: number | undefined
  insured: boolean
  fundRate: string
  injuryRate: string
  fromMonth: string
}

const typedOf = (row: InsuranceRow, month: string): Typed => ({
  ...{ city: row.city ?? '', base: shown(row.declared) ?? undefined, fundBase: shown(row.fundDeclared) ?? undefined },
  ...{ insured: row.insured, fundRate: row.fundRate?.toString() ?? '', injuryRate: row.injuryRate?.toString() ?? '' },
  fromMonth: month,
})

/** Nothing was set for him yet, and the fund begins about now. */
const isNew = ({ from, fundFrom }: InsuranceRow, today: Day): boolean =>
  from === null && fundFrom >= addMonths(today, -1).slice(0, 7)

/** Where, on what and at which rates he is insured from a month on. */
export function SetInsuranceDialog({ row, onClose }: { row: InsuranceRow; onClose: () => void }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const today = useToday()
  const [typed, setTyped] = useState(() => typedOf(row, isNew(row, today) ? row.fundFrom : today.slice(0, 7)))
  const set = useWrite(payroll.setInsurance)
  const month = monthIn(typed.fromMonth)
  const begins = shown(row.newlyEmployed) ? 'fundFromSecond' : 'fundFromFirst'
  const fundHint = isNew(row, today) ? t(begins, { month: row.fundFrom }) : undefined
  const put = (change: Partial<Typed>) => setTyped((old) => ({ ...old, ...change }))
  const send = () => {
    if (!month) return
    const { city, base, fundBase, insured } = typed
    const [fundRate, injuryRate] = [rateIn(typed.fundRate), rateIn(typed.injuryRate)]
    const bases = { ...(base !== undefined && { base }), ...(fundBase !== undefined && { fundBase }) }
    const rates = { ...(fundRate !== undefined && { fundRate }), ...(injuryRate !== undefined && { injuryRate }) }
    const onSuccess = () => {
      onClose()
      tell({ said: t('insuranceSet', { name: row.name, month }) })
    }
    set.mutate(
      { personId: row.personId, city: city.trim(), insured, fromMonth: month, ...bases, ...rates },
      { onSuccess },
    )
  }
  return (
    <FormDialog
      title={t('setInsuranceOf', { name: row.name })}
      deed={t('save')}
      busy={set.isPending}
      ready={month !== undefined && typed.city.trim() !== ''}
      problem={set.error?.message}
      onSend={send}
      onClose={onClose}
    >
      <CheckField label={t('isInsured')} checked={typed.insured} onChange={(insured) => put({ insured })} />
      <Fields columns={2}>
        <TextField label={t('insuredCity')} value={typed.city} maxLength={40} onChange={(city) => put({ city })} />
        <MonthField
          label={t('fromMonth')}
          hint={fundHint}
          value={typed.fromMonth}
          onChange={(fromMonth) => put({ fromMonth })}
        />
      </Fields>
      {typed.insured && <Bases row={row} typed={typed} put={put} />}
    </FormDialog>
  )
}

type BasesProps = { row: InsuranceRow; typed: Typed; put: (change: Partial<Typed>) => void }

function Bases({ row, typed, put }: BasesProps) {
  const t = useWords(words)
  const f = useFormat()
  const limits = useRead(payroll.insuranceTerms, { personId: row.personId }).data?.limits
  const between = (lowest: number | null | undefined, highest: number | null | undefined) =>
    lowest === null || lowest === undefined || typed.city !== limits?.city
      ? undefined
      : t('between', { lowest: `${lowest}%`, highest: `${highest}%` })
  const bounds =
    limits?.floor && typed.city === limits.city
      ? t('clampedBetween', { lowest: f.money(limits.floor, 'bare'), highest: f.money(limits.ceiling ?? 0, 'bare') })
      : t('emptyIsWage')
  return (
    <>
      <Fields columns={2}>
        <MoneyField label={t('base')} optional hint={bounds} value={typed.base} onChange={(base) => put({ base })} />
        <MoneyField
          label={t('fundBase')}
          optional
          hint={t('emptyIsWage')}
          value={typed.fundBase}
          onChange={(fundBase) => put({ fundBase })}
        />
      </Fields>
      <Fields columns={2}>
        <RateField
          label={t('fundRate')}
          optional
          hint={between(limits?.lowestRate, limits?.highestRate) ?? t('emptyIsNoFund')}
          value={typed.fundRate}
          onChange={(fundRate) => put({ fundRate })}
        />
        <RateField
          label={t('injuryRate')}
          optional
          hint={between(limits?.lowestInjuryRate, limits?.highestInjuryRate) ?? t('emptyIsUsual')}
          value={typed.injuryRate}
          onChange={(injuryRate) => put({ injuryRate })}
        />
      </Fields>
    </>
  )
}
