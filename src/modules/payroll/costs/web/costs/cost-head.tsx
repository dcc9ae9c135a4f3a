import { useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { Note } from '#platform/ui/note.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { useMonthName } from '../../../slips/web/months.ts'
import { words } from '../locale.ts'
import { type Costs, known } from './types.ts'

/** What the year comes to against the one before, and why: so many people, so much each. */
export function CostHead({ costs, year }: { costs: Costs; year: number }) {
  const t = useWords(words)
  const monthName = useMonthName()
  return (
    <header className="stack">
      <h1 className="title">
        <Finding costs={costs} year={year} />
      </h1>
      <Because costs={costs} />
      {costs.waiting.length > 0 && (
        <Note
          tone="waiting"
          title={t('waitingMonths', {
            months: costs.waiting.map((month) => monthName(month, 'short')).join(t('comma')),
          })}
        >
          {t('waitingWhy')}
        </Note>
      )}
    </header>
  )
}

/** 1–8月, or each by its name where one between them is missing. */
function useSpan(): (span: readonly Month[]) => string {
  const t = useWords(words)
  const monthName = useMonthName()
  return (span) => {
    const [first, last] = [span[0], span.at(-1)]
    if (!first || !last) return ''
    const unbroken = Number(last.slice(5)) - Number(first.slice(5)) + 1 === span.length
    if (span.length === 1) return monthName(first, 'short')
    if (!unbroken) return t('someMonths', { count: span.length })
    return t('monthSpan', { from: String(Number(first.slice(5))), to: monthName(last, 'short') })
  }
}

function useYuan(): (fen: number) => string {
  const f = useFormat()
  return (fen) => `${fen < 0 ? '−' : ''}¥${f.count(Math.round(Math.abs(fen) / 100))}`
}

function Finding({ costs: { span, now, change, before }, year }: { costs: Costs; year: number }) {
  const t = useWords(words)
  const f = useFormat()
  const spanSaid = useSpan()
  const yuan = useYuan()
  const cost = known(now?.cost ?? null)
  if (cost === null) return t(now ? 'costs' : 'noCosts', { year: String(year) })
  const said = t('costOf', { year: String(year), span: spanSaid(span), cost: yuan(cost) })
  const [changed, past] = [known(change?.cost ?? null), known(before?.cost ?? null)]
  if (changed === null || !past) return said
  if (changed === 0) return t('costSame', { said })
  const size = { said, share: f.percent(Math.abs(changed) / past), amount: yuan(Math.abs(changed)) }
  return t(changed > 0 ? 'costMore' : 'costLess', size)
}

/** The change as people × cost of each. */
function Because({ costs: { now, before, change, span } }: { costs: Costs }) {
  const t = useWords(words)
  const f = useFormat()
  const yuan = useYuan()
  const [byPeople, byCost] = [known(change?.byPeople ?? null), known(change?.byCost ?? null)]
  const [cost, past] = [known(now?.cost ?? null), known(before?.cost ?? null)]
  if (byPeople === null || byCost === null || cost === null || past === null || !now || !before) return null
  const signed = (fen: number) => (fen > 0 ? `+${yuan(fen)}` : yuan(fen))
  const heads = (personMonths: number) => f.number(personMonths / span.length, span.length > 1 ? 1 : 0)
  const each = (fen: number, personMonths: number) => yuan(Math.round(fen / personMonths))
  return (
    <dl className="cost-because">
      <div>
        <dt>{t('byPeople')}</dt>
        <dd className="subtitle strong">{signed(byPeople)}</dd>
        <dd className="dense soft">
          {t('peopleFrom', { before: heads(before.personMonths), now: heads(now.personMonths) })}
        </dd>
      </div>
      <div>
        <dt>{t('byCost')}</dt>
        <dd className="subtitle strong">{signed(byCost)}</dd>
        <dd className="dense soft">
          {t('costFrom', { before: each(past, before.personMonths), now: each(cost, now.personMonths) })}
        </dd>
      </div>
    </dl>
  )
}
