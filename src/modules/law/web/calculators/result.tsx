import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { useAnnounce } from '#platform/ui/live-region.tsx'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { hrefOf } from './address.ts'
import { calculatorNamed } from './calculators.ts'
import { ColumnsPicture } from './columns-picture.tsx'
import { FiguresTable } from './figures-table.tsx'
import { words } from './locale.ts'
import { RowsPicture } from './rows-picture.tsx'
import type { Calculator, Onward, Sheet, Way } from './spec.ts'
import { References, Steps } from './steps.tsx'
import type { Answered, Told } from './use-answer.ts'
import type { Filled } from './use-filled.ts'
import { useShown } from './use-shown.ts'
import { shownFields } from './values.ts'

type ResultProps = { calculator: Calculator; filled: Filled; answered: Answered }

/** What comes out: an answer, why there is none, or what is still needed. */
export function Result({ calculator, filled, answered }: ResultProps) {
  const t = useWords(words)
  const { told, error, refusal, retry, form } = answered
  const place = useRef<HTMLElement>(null)
  const isAtField = shownFields(calculator, filled.values).some(({ key }) => key === refusal?.field)
  return (
    <section className="calculator-result" aria-label={t('result')} tabIndex={-1} ref={place}>
      {error && <ErrorNote happened={t('notComputed', { why: error.message })} onRetry={retry} />}
      {refusal && !isAtField && <RefusalNote reason={refusal.sentence} />}
      {told ? (
        <Answer calculator={calculator} told={told} filled={filled} />
      ) : (
        !error &&
        (form.input === undefined || isAtField) && (
          <StillNeeded
            answered={answered}
            onExample={() => {
              filled.change(calculator.example)
              // The button goes with what it filled.
              place.current?.focus()
            }}
          />
        )
      )}
    </section>
  )
}

type StillNeededProps = Pick<ResultProps, 'answered'> & { onExample: () => void }

/** Before all is filled: what is missing, and an example for who wants to look first. */
function StillNeeded({ answered: { form, refusal }, onExample }: StillNeededProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const wrong = form.problems.size + (refusal ? 1 : 0)
  const names = form.missing.map(({ label }) => label(language)).join(t('comma'))
  const title = names === '' && wrong > 0 ? t('toMend', { count: wrong }) : t('stillNeeded')
  return (
    <Empty title={title} action={<Button onClick={onExample}>{t('example')}</Button>}>
      {names !== '' && t('need', { fields: names })}
    </Empty>
  )
}

function Answer({ calculator, told, filled }: { calculator: Calculator; told: Told; filled: Filled }) {
  const { answer, input } = told
  const sheet = calculator.sheet(answer, input)
  return (
    <>
      <Headline sheet={sheet} />
      <Warnings notes={answer.notes} references={answer.references} ways={sheet.ways ?? []} filled={filled} />
      {sheet.pictures?.map((picture) =>
        picture.kind === 'columns' ? (
          <ColumnsPicture key={picture.title('zh')} picture={picture} />
        ) : (
          <RowsPicture key={picture.title('zh')} picture={picture} />
        ),
      )}
      {sheet.tables?.map((table) => (
        <FiguresTable key={table.title('zh')} table={table} />
      ))}
      <Steps steps={answer.steps} />
      <References references={answer.references} />
      <GoOn onward={sheet.onward ?? []} />
    </>
  )
}

/** The number that was asked for, and those beside it. A reader by ear hears it when it changes. */
function Headline({ sheet: { headline, parts = [] } }: { sheet: Sheet }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const shown = useShown()
  const announce = useAnnounce()
  const label = headline.label(language)
  const value = shown(headline.value, headline.unit)
  const said = t('answer', { label, value })
  useEffect(() => announce(said, 'polite'), [announce, said])
  return (
    <div className="calculator-headline">
      <div>
        <div className="quiet dense">{label}</div>
        <div className={`page-figure ${headline.tone ?? ''}`}>{value}</div>
      </div>
      {parts.length > 0 && (
        <dl>
          {parts.map((part) => (
            <div key={part.key}>
              <dt>{part.label(language)}</dt>
              <dd>{shown(part.value, part.unit)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

type WarningsProps = Pick<Told['answer'], 'notes' | 'references'> & { ways: readonly Way[]; filled: Filled }

/** The traps, with the ways out of them, and what has not been verified. */
function Warnings({ notes, references, ways, filled }: WarningsProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const unverified = references.filter(({ status }) => status === '待核验').length
  const said = [...notes, ...(unverified > 0 ? [t('unverified', { count: unverified })] : [])]
  if (said.length === 0) return null
  return (
    <Note
      tone="waiting"
      title={t('mind')}
      actions={
        ways.length > 0 &&
        ways.map(({ key, label, change }) => (
          <Button key={key} size="small" onClick={() => filled.change(change)}>
            {label(language)}
          </Button>
        ))
      }
    >
      <ul className="law-notes">
        {said.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Note>
  )
}

/** Other calculators that go on from here. */
function GoOn({ onward }: { onward: readonly Onward[] }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const today = useToday()
  return onward.map(({ to, values }) => {
    const next = calculatorNamed(to)
    return (
      next && (
        <p key={to} className="law-onward">
          <Anchor className="link" href={hrefOf(next, values, today)}>
            {t('onward', { title: next.title(language) })}
          </Anchor>
        </p>
      )
    )
  })
}
