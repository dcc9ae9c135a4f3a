import { useWords } from '#platform/client/use-words.ts'
import { StatusTag, type Tone } from '#platform/ui/tag.tsx'
import type { InsuranceMark } from '../../contract/insurance.ts'
import { words } from '../locale.ts'

const tones: Record<InsuranceMark, Tone> = {
  ...{ noCity: 'broken', noFigures: 'broken', noFundFigures: 'broken', noWage: 'waiting', rateOff: 'waiting' },
  ...{ noTerm: 'planned', floor: 'normal', ceiling: 'normal' },
}

/** What is off with somebody, or worth a look. */
export function Marks({ marks }: { marks: readonly InsuranceMark[] }) {
  const t = useWords(words)
  return (
    <span className="mark-line">
      {marks.map((mark) => (
        <StatusTag key={mark} tone={tones[mark]}>
          {t(`mark.${mark}`)}
        </StatusTag>
      ))}
    </span>
  )
}
