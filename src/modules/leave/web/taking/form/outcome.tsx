import { WouldDecide } from '#modules/approvals/web/shared/would-decide.tsx'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Explained } from '#platform/ui/explained.tsx'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { figureOf, useAmount } from '../../shared/amount.ts'
import { words } from '../locale.ts'
import type { Choice, Preview } from './types.ts'
import type { Ask } from './use-ask.ts'

/** What would come of it, before it is sent: the days, what is left, who is away then, who decides. */
export function Outcome({ ask }: { ask: Ask }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { before: preview, choice, refusal, lacksProof, agreed, personId } = ask
  if (refusal) return <RefusalNote reason={refusal} />
  if (!preview || !choice) return null
  const { problem, beside, approval } = preview
  if (problem) return <RefusalNote reason={problem.said[language]} />
  const names = beside.map(({ name }) => name).join(t('comma'))
  return (
    <div className="stack">
      <Note tone={beside.length > 0 || lacksProof ? 'waiting' : 'running'}>
        <p role="status">
          <Counted preview={preview} choice={choice} />
          {t('comma.long')}
          <Costs preview={preview} choice={choice} />
          {t('stop')}
          {beside.length > 0 ? t('beside', { count: beside.length, names }) : t('besideNobody')}
        </p>
        {lacksProof && <p>{t('needsProof')}</p>}
      </Note>
      {agreed ? (
        <p className="dense quiet">{t('agreedAlready')}</p>
      ) : (
        <WouldDecide kind={approval.kind} values={approval.values} {...(personId && { personId })} />
      )}
    </div>
  )
}

type SaidProps = { preview: Preview; choice: Choice }

/** 共2个工作日, day by day behind it. */
function Counted({ preview, choice: { type } }: SaidProps) {
  const t = useWords(words)
  const amount = useAmount()
  const { units, dayCount, everyDay, days } = preview
  const byHour = days.some(({ part }) => part === 'hours')
  const said = () => {
    if (byHour) return t('counted.amount', { amount: amount(units, type.unit) })
    return t(everyDay ? 'counted.all' : 'counted.days', { count: dayCount })
  }
  return (
    <strong>
      <Explained title={t('howCounted')} steps={useSteps(preview, type.unit)}>
        {said()}
      </Explained>
    </strong>
  )
}

const namedAtMost = 4

/** Days of a kind together: 休息日 11月28日、29日 — 不算. */
function useSteps({ days, units }: Preview, unit: Choice['type']['unit']) {
  const t = useWords(words)
  const f = useFormat()
  const amount = useAmount()
  const kinds = [...new Set(days.map(({ why, counts }) => `${why} ${counts}`))]
  const steps = kinds.map((kind) => {
    const all = days.filter(({ why, counts }) => `${why} ${counts}` === kind)
    const [first] = all
    const named = all
      .slice(0, namedAtMost)
      .map(({ day }) => f.day(day, 'sentence'))
      .join(t('comma'))
    const sum = all.reduce((total, each) => total + each.units, 0)
    return {
      label: t('daysOfKind', {
        kind: first ? t(`why.${first.why}`) : '',
        days: all.length > namedAtMost ? t('andMore', { names: named, count: all.length }) : named,
      }),
      value: sum > 0 ? amount(sum, unit) : t('notCounted'),
    }
  })
  return [...steps, { label: t('sum'), value: amount(units, unit) }]
}

/** 用掉年休假2天，剩2.5天. */
function Costs({ preview: { balance, units }, choice: { type } }: SaidProps) {
  const t = useWords(words)
  const amount = useAmount()
  const [language] = useLanguage()
  const said = { type: type.names[language], amount: amount(units, type.unit) }
  if (!balance) return t('asksFor', said)
  const { after } = balance
  if (after < 0) return t('inAdvance', { ...said, advance: amount(-after, type.unit) })
  return t('uses', { ...said, left: figureOf(after, type.unit) === 0 ? t('nothingLeft') : amount(after, type.unit) })
}
