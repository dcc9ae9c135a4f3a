import { Button } from 'antd'
import { useState } from 'react'
import { useMonthName } from '#modules/time/web/month-steps.tsx'
import { useQueryState } from '#platform/client/use-address.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { payroll } from '../../../contract.ts'
import type { Template } from '../calls.ts'
import { words } from '../locale.ts'
import { monthsFrom, shifted } from '../months.ts'
import type { Drafting } from './use-draft.ts'

type SaveBarProps = { template: Template; drafting: Drafting }

const latest = (...months: Month[]): Month => months.reduce((a, b) => (a > b ? a : b))

/** What has gathered, what is still wrong with it, and from which month on it is to stand. */
export function SaveBar({ template, drafting }: SaveBarProps) {
  const t = useWords(words)
  const name = useMonthName()
  const { draft, changes, problems, reset } = drafting
  const months = useMonths(template)
  const [from, setFrom] = useState(() => startOf(template))
  const save = useSaving(template)
  const next = template.versions.findLast((version) => version.from > from)
  return (
    <section className="pay-save" aria-label={t('save', { month: name(from) })}>
      <p className="strong">{changes > 0 ? t('changed', { count: changes }) : t('changedRules')}</p>
      <Mend problems={problems} />
      <div className="pay-save-line">
        <SelectField
          label={t('validFrom')}
          value={from}
          onChange={(month) => month && setFrom(month)}
          choices={months.map((value) => ({ value, label: name(value) }))}
        />
        <Button onClick={reset}>{t('undoAll')}</Button>
        <Button
          type="primary"
          loading={save.isPending}
          disabled={problems.length > 0}
          onClick={() => save.send({ ...draft, fromMonth: from })}
        >
          {t('save', { month: name(from) })}
        </Button>
      </div>
      {next && <p className="small waits">{t('laterVersion', { month: name(next.from) })}</p>}
      {save.error && <RefusalNote reason={save.error.message} />}
    </section>
  )
}

/** In the month of the version that is looked at, unless that is locked. */
const startOf = ({ from, earliest }: Template): Month => (earliest ? latest(from, earliest) : from)

function useMonths(template: Template): Month[] {
  const present = useToday().slice(0, 7) as Month
  const oldest = template.versions.at(-1)?.from ?? template.from
  const first = template.earliest ?? (oldest < present ? oldest : present)
  return monthsFrom(first, shifted(latest(present, startOf(template)), 12))
}

type Sent = { name: string; fromMonth: Month; items: Template['items']; policy: Template['policy'] }

function useSaving({ templateId }: Template) {
  const t = useWords(words)
  const name = useMonthName()
  const tell = useUndoToast()
  const [, setQuery] = useQueryState()
  const write = useWrite(payroll.saveTemplate)
  const send = (sent: Sent) =>
    write.mutate(
      { templateId, ...sent },
      {
        onSuccess: () => {
          tell({ said: t('saved', { month: name(sent.fromMonth) }) })
          setQuery({ version: sent.fromMonth })
        },
      },
    )
  return { ...write, send }
}

function Mend({ problems }: { problems: Drafting['problems'] }) {
  const t = useWords(words)
  const [language] = useLanguage()
  if (problems.length === 0) return null
  return (
    <div role="status">
      <p className="broken">{t('problems', { count: problems.length })}</p>
      <ul className="small pay-problems">
        {problems.slice(0, 5).map(({ item, field, code, says }) => (
          <li key={`${item} ${field} ${code}`}>{says[language]}</li>
        ))}
      </ul>
    </div>
  )
}
