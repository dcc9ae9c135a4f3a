import { useId, useState } from 'react'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { StatusTag, type Tone } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import type { Payslip, SlipLine } from '../contract.ts'
import { useAmounts } from './amounts.tsx'
import { words } from './locale.ts'
import { useMonthName } from './months.ts'
import { deductionsOf, isExplained, linesOf, sumOf } from './sums.ts'

type OnAsk = ((code: string) => void) | undefined

/** Every line, each opening to how it came about. */
export function SlipLines({ slip, onAsk }: { slip: Payslip; onAsk?: OnAsk }) {
  const t = useWords(words)
  const company = linesOf(slip, 'company')
  const deductions = deductionsOf(slip)
  return (
    <div className="slip-lines">
      <Ledger title={t('earnings')} total={slip.gross} lines={linesOf(slip, 'earning')} onAsk={onAsk} />
      <Ledger title={t('deductions')} total={sumOf(deductions)} lines={deductions} onAsk={onAsk} />
      {company.length > 0 && (
        <Ledger title={t('company')} note={t('companyNote')} total={sumOf(company)} lines={company} onAsk={onAsk} />
      )}
    </div>
  )
}

type LedgerProps = { title: string; note?: string; total: number; lines: readonly SlipLine[]; onAsk: OnAsk }

function Ledger({ title, note, total, lines, onAsk }: LedgerProps) {
  const t = useWords(words)
  const id = useId()
  const { amount } = useAmounts()
  return (
    <section className="slip-ledger" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          {title}
          {note && <span className="quiet small"> {note}</span>}
        </h2>
        <strong>{amount(total)}</strong>
      </header>
      {lines.length === 0 && <p className="quiet dense slip-nothing">{t('noLines')}</p>}
      <ul>
        {lines.map((line) => (
          <Line key={line.code} line={line} onAsk={onAsk} />
        ))}
      </ul>
    </section>
  )
}

function Line({ line, onAsk }: { line: SlipLine; onAsk: OnAsk }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const opens = isExplained(line) || onAsk !== undefined
  return (
    <li>
      {opens ? (
        <button
          className="bare slip-line"
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'down' : 'right'} size={16} />
          <LineFace line={line} />
        </button>
      ) : (
        <div className="slip-line plain">
          <LineFace line={line} />
        </div>
      )}
      {open && (
        <div id={id} className="slip-how">
          <How line={line} />
          {onAsk && <AskAbout onAsk={() => onAsk(line.code)} />}
        </div>
      )}
    </li>
  )
}

function AskAbout({ onAsk }: { onAsk: () => void }) {
  const t = useWords(words)
  return (
    <button className="bare link" type="button" onClick={onAsk}>
      {t('askAbout')}
    </button>
  )
}

function LineFace({ line: { names, brief, fen } }: { line: SlipLine }) {
  const [language] = useLanguage()
  const { amount, figures } = useAmounts()
  return (
    <>
      <span className="grow">
        {names[language]} {brief && <span className="slip-brief">{figures(brief[language])}</span>}
      </span>
      <span className="nowrap">{amount(fen)}</span>
    </>
  )
}

type Told = Pick<SlipLine, 'steps' | 'parts' | 'corrections' | 'notes' | 'sources'>

/** Steps, what it is made of, what was corrected, what it rests on. */
export function How({ line }: { line: Told }) {
  const [language] = useLanguage()
  return (
    <>
      <Steps line={line} />
      <Parts line={line} />
      <Corrections line={line} />
      {line.notes.map((note) => (
        <p key={note.zh} className="soft dense">
          {note[language]}
        </p>
      ))}
      <Sources line={line} />
    </>
  )
}

function Steps({ line: { steps } }: { line: Told }) {
  const [language] = useLanguage()
  const { figures } = useAmounts()
  if (steps.length === 0) return null
  return (
    <dl className="slip-steps">
      {steps.map(({ label, formula, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be alike in every word
        <div key={at} className={at === steps.length - 1 ? 'sum' : undefined}>
          <dt>
            {label[language]} <span className="slip-brief">{figures(formula[language])}</span>
          </dt>
          <dd>{figures(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Parts({ line: { parts } }: { line: Told }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { amount } = useAmounts()
  if (parts.length === 0) return null
  return (
    <>
      <h3 className="small quiet">{t('parts')}</h3>
      <dl className="slip-steps">
        {parts.map(({ names, fen, note }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two amounts may be alike in every word
          <div key={at}>
            <dt>
              {names[language]} {note && <span className="slip-brief">{note}</span>}
            </dt>
            <dd>{amount(fen)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Corrections({ line: { corrections } }: { line: Told }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const monthName = useMonthName()
  const { amount, difference } = useAmounts()
  if (corrections.length === 0) return null
  return (
    <>
      <h3 className="small quiet">{t('corrections')}</h3>
      <dl className="slip-steps">
        {corrections.map(({ month, names, old, new: correct }) => (
          <div key={`${month} ${names.zh}`}>
            <dt>
              {t('correction', {
                month: monthName(month),
                name: names[language],
                old: amount(old),
                correct: amount(correct),
              })}
            </dt>
            <dd>{difference(correct - old)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const tones: Record<SlipLine['sources'][number]['status'], Tone> = {
  正式: 'good',
  推算: 'waiting',
  待核验: 'waiting',
  企业确认: 'good',
}

function Sources({ line: { sources } }: { line: Told }) {
  const t = useWords(words)
  const f = useFormat()
  const [language] = useLanguage()
  if (sources.length === 0) return null
  return (
    <ul className="slip-sources">
      {sources.map(({ title, article, from, status, href }) => (
        <li key={`${title.zh} ${article.zh} ${from}`}>
          <Icon name="page" size={16} />
          <span className="grow">
            {href ? (
              <a className="law-text" href={href} target="_blank" rel="noreferrer">
                {title[language]}
              </a>
            ) : (
              title[language]
            )}{' '}
            {article[language]} <span className="quiet">{t('since', { day: f.day(from as Day) })}</span>
          </span>
          <StatusTag tone={tones[status]}>{t(`status.${status}`)}</StatusTag>
        </li>
      ))}
    </ul>
  )
}
