import { useLanguage } from '#platform/client/use-words.ts'
import type { Names } from '../../contract.ts'
import './type-mark.css'

type Type = { code: string; names: Names }

const tones: Record<string, number> = {
  ...{ annual: 1, comp: 4, sick: 8, personal: 6, marriage: 7, maternity: 3, paternity: 2, childcare: 5 },
}

/** Types of the company’s own take a colour by their code, always the same. */
const toneOf = (code: string): number =>
  tones[code] ?? ([...code].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 8) + 1

/** The first character of a type on its colour; its name is beside it, or in `title`. */
export function TypeMark({ type, dashed = false }: { type: Type; dashed?: boolean }) {
  const [language] = useLanguage()
  return (
    <span className={dashed ? 'type-mark dashed' : 'type-mark'} data-tone={toneOf(type.code)} aria-hidden="true">
      {type.names[language].slice(0, 1)}
    </span>
  )
}
