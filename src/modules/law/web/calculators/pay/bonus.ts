import { formatFen } from '#platform/kernel/money.ts'
import { say } from '#platform/words.ts'
import { day, money } from '../fields.ts'
import { calculator, type Picture, type Sheet, type Shown, saying, type Way, yuan } from '../spec.ts'
import { words } from './locale.ts'

const t = saying(words)

type Bonus = {
  separate: { rate: number; tax: number } | null
  merged?: { tax: number } | undefined
  separateTotal?: number | undefined
  better?: 'separate' | 'merged' | 'equal' | undefined
  trap?: { from: number; to: number } | undefined
}

const betterWords = { separate: 'betterSeparate', merged: 'betterMerged', equal: 'betterEqual' } as const

function headlineOf({ separate, merged, separateTotal, better }: Bonus): Sheet['headline'] {
  if (better !== undefined && merged && separateTotal !== undefined) {
    const least = Math.min(merged.tax, separateTotal)
    return { key: 'least', label: t(betterWords[better]), value: least, unit: 'fen', tone: 'good' }
  }
  if (merged) return { key: 'merged', label: t('mergedOnly'), value: merged.tax, unit: 'fen' }
  if (separate) return { key: 'separate', label: t('separateOnly'), value: separate.tax, unit: 'fen' }
  return { key: 'none', label: t('mergedOnly'), value: t('needWages'), unit: 'text' }
}

function partsOf({ separate, merged, separateTotal }: Bonus, bonus: number): Shown[] {
  const saved = merged && separateTotal !== undefined ? Math.abs(merged.tax - separateTotal) : undefined
  return [
    ...(saved ? [{ key: 'saved', label: t('saved'), value: saved, unit: 'fen' as const }] : []),
    ...(separate && merged
      ? [{ key: 'bonusTax', label: t('separateOnly'), value: separate.tax, unit: 'fen' as const }]
      : []),
    ...(separate
      ? [
          { key: 'rate', label: t('bonusRate'), value: separate.rate, unit: 'percent' as const },
          { key: 'hand', label: t('inHand'), value: bonus - separate.tax, unit: 'fen' as const },
        ]
      : []),
  ]
}

function twoWays({ separate, merged, separateTotal }: Bonus): Picture | undefined {
  if (!separate || !merged || separateTotal === undefined) return undefined
  return {
    kind: 'rows',
    title: t('twoWays'),
    unit: 'fen',
    rows: [
      {
        key: 'separate',
        label: t('separateOnly'),
        parts: [
          { key: 'wages', label: t('wagesTax'), value: separateTotal - separate.tax, tone: 'in' },
          { key: 'bonus', label: t('bonusPart'), value: separate.tax, tone: 'out' },
        ],
      },
      {
        key: 'merged',
        label: t('merged'),
        parts: [{ key: 'all', label: t('together'), value: merged.tax, tone: 'kept' }],
      },
    ],
  }
}

/** What stays of the bonus where it is taxed by itself. */
const toHand = (bonus: number, tax: number): Picture => ({
  kind: 'columns',
  title: t('bonusToHand'),
  columns: [
    { key: 'bonus', label: t('bonus'), value: bonus, tone: 'in' },
    { key: 'tax', label: t('tax'), value: -tax, tone: 'out' },
    { key: 'hand', label: t('inHand'), value: bonus - tax, tone: 'total', stands: true },
  ],
})

/** Both ends of the zone are better than what lies between. */
function waysOut({ trap }: Bonus): Way[] {
  if (!trap) return []
  const to = (key: string, word: 'trapLower' | 'trapHigher', fen: number): Way => ({
    key,
    label: (language) => say(words, language, word, { amount: formatFen(fen) }),
    change: { bonus: yuan(fen) },
  })
  return [to('lower', 'trapLower', trap.from), to('higher', 'trapHigher', trap.to)]
}

export const bonusTax = calculator('taxAnnualBonus', {
  title: t('bonusTax'),
  about: t('bonusAbout'),
  fields: [
    money('bonus', t('bonus')),
    money('annualTaxableWages', t('yearWages'), { optional: true, hint: t('yearWagesHint') }),
    day('paidOn', t('paidOn'), { initial: (today) => today }),
  ],
  example: { bonus: '38000', annualTaxableWages: '120000' },
  sheet(output, { bonus }) {
    const compared = twoWays(output)
    const { separate } = output
    return {
      headline: headlineOf(output),
      parts: partsOf(output, bonus),
      pictures: [...(compared ? [compared] : []), ...(separate ? [toHand(bonus, separate.tax)] : [])],
      ways: waysOut(output),
    }
  },
})
