import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { Section } from '#platform/ui/section.tsx'
import { StatusTag, type Tone } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from './locale.ts'
import type { AnyAnswer } from './spec.ts'
import { useShown } from './use-shown.ts'

/** Above so many only the last ones are shown at first; on paper all are. */
const longest = 20

/** The way to the result, line by line, with its formulas. */
export function Steps({ steps }: Pick<AnyAnswer, 'steps'>) {
  const t = useWords(words)
  const shown = useShown()
  const [isOpen, setOpen] = useState(false)
  const isLong = steps.length > longest
  if (steps.length === 0) return null
  return (
    <Section
      title={t('steps')}
      action={
        isLong && (
          <button type="button" className="bare link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? t('fewerSteps') : t('allSteps', { count: steps.length })}
          </button>
        )
      }
    >
      <ol className={isLong && !isOpen ? 'law-steps folded' : 'law-steps'}>
        {steps.map(({ label, formula, value, unit }) => (
          <li key={`${label} ${formula}`}>
            <span className="grow">
              {label}
              {formula && <span className="law-formula">{formula}</span>}
            </span>
            <span className="number">{shown(value, unit)}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

type Reference = AnyAnswer['references'][number]

const tones: Record<Reference['status'], Tone> = {
  正式: 'normal',
  推算: 'waiting',
  待核验: 'waiting',
  企业确认: 'good',
}

/** The texts that the result rests on, and whether each has been verified. */
export function References({ references }: Pick<AnyAnswer, 'references'>) {
  const t = useWords(words)
  const f = useFormat()
  if (references.length === 0) return null
  return (
    <Section title={t('references')}>
      <ul className="law-references">
        {references.map(({ title, article, from, status, href }) => (
          <li key={`${title} ${article} ${from} ${status}`}>
            <span className="grow">
              {href ? (
                <a className="law-text" href={href} target="_blank" rel="noreferrer">
                  {title}
                </a>
              ) : (
                title
              )}{' '}
              {article} <span className="quiet">{t('since', { day: f.day(from as Day) })}</span>
            </span>
            <StatusTag tone={tones[status]}>{t(`status.${status}`)}</StatusTag>
          </li>
        ))}
      </ul>
    </Section>
  )
}
