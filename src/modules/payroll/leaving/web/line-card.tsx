import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { MoneyField } from '#platform/ui/money-field.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { How } from '../../slips/web/slip-lines.tsx'
import type { LeavingLine, SettledLine } from '../contract.ts'
import type { Choice } from './choice.ts'
import { words } from './locale.ts'

const noMore = { parts: [], corrections: [] }

/** What it is, what it comes to, and how. */
export function LineFace({ line, fen }: { line: LeavingLine | SettledLine; fen: number }) {
  const f = useFormat()
  const [language] = useLanguage()
  return (
    <>
      <header>
        <h3>{line.names[language]}</h3>
        <strong>{f.money(fen, 'bare')}</strong>
      </header>
      <div className="slip-how">
        <How line={{ ...line, ...noMore }} />
      </div>
    </>
  )
}

type LineCardProps = { line: LeavingLine; choice: Choice; onChoose: (choice: Choice) => void }

/** A line with the way to it, and what HR makes of it. */
export function LineCard({ line, choice, onChoose }: LineCardProps) {
  const t = useWords(words)
  const f = useFormat()
  const [language] = useLanguage()
  const ways = line.fen > 0 ? (['asProposed', 'other', 'notPaid'] as const) : (['asProposed', 'other'] as const)
  const choose = (way: Choice['way']) =>
    onChoose({ ...choice, way, fen: way === 'other' ? (choice.fen ?? line.fen) : undefined })
  return (
    <section className="card leaving-line">
      <LineFace line={line} fen={line.fen} />
      {line.already > 0 && <Note tone="waiting">{t('already', { amount: f.money(line.already, 'bare') })}</Note>}
      <Segmented
        label={t('wayOf', { line: line.names[language] })}
        value={choice.way}
        onChange={choose}
        options={ways.map((way) => ({
          value: way,
          label: t(way === 'asProposed' && line.fen === 0 ? 'notPaid' : way),
        }))}
      />
      {choice.way === 'other' && (
        <MoneyField label={t('payInstead')} value={choice.fen} onChange={(fen) => onChoose({ ...choice, fen })} />
      )}
      {choice.way !== 'asProposed' && (
        <TextField
          label={t('reason')}
          hint={t('reasonHint')}
          value={choice.reason}
          onChange={(reason) => onChoose({ ...choice, reason })}
        />
      )}
    </section>
  )
}
