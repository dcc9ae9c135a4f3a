import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import type { LawKind } from '../../../contract.ts'
import { words } from '../locale.ts'
import { SourceLine } from '../source-line.tsx'
import type { Floor } from '../types.ts'

type FloorLineProps = { floor: Floor; law: LawKind | null | undefined; short?: boolean }

/** What the law asks for at least, where, and by which text. `short`: the days alone, and whether they are verified. */
export function FloorLine({ floor, law, short = false }: FloorLineProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { days, place, source } = floor
  const said =
    law === 'annual'
      ? t('floorAnnual')
      : place
        ? t('floorIn', { count: days, place: place[language] })
        : t('floor', { count: days })
  if (short) {
    return (
      <span className="line small soft nowrap">
        {said}
        {source.status === '待核验' && <StatusTag tone="waiting">{t('status.待核验')}</StatusTag>}
      </span>
    )
  }
  return (
    <span className="floor-line">
      <span>{said}</span>
      <SourceLine source={source} />
    </span>
  )
}
