import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { figureOf, useUnitWord } from '../../shared/amount.ts'
import { words } from '../locale.ts'
import type { TurningTotal } from '../types.ts'

/** What the turn of the year comes to, by type, in a sentence each. */
export function TurningTotals({ year, types }: { year: number; types: readonly TurningTotal[] | undefined }) {
  const t = useWords(words)
  const f = useFormat()
  const unitWord = useUnitWord()
  const [language] = useLanguage()
  if (!types) return <LoadingRows rows={2} height={45} />
  return (
    <div className="turning-totals">
      {types.map(({ type, people, given, posted, left, runsOut, carried }) => {
        const said = (units: number) =>
          t('totalAmount', { amount: f.count(figureOf(units, type.unit)), unit: unitWord(type.unit) })
        const state =
          given !== 0 && posted === given
            ? t('allPosted')
            : posted === 0
              ? t('nonePosted')
              : t('somePosted', { amount: said(posted) })
        return (
          <section key={type.typeId} className="turning-total">
            <h2>{type.names[language]}</h2>
            <span>{t('totalGiven', { people: f.count(people), year: String(year), amount: said(given) })}</span>
            <span className={posted === given ? 'good small' : 'waits small'}>{state}</span>
            {left !== 0 && (
              <span className="soft">
                {t('totalLeft', { amount: said(left), runsOut: said(runsOut), carried: said(carried) })}
              </span>
            )}
          </section>
        )
      })}
    </div>
  )
}
