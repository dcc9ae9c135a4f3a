import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import type { leave } from '../../../contract.ts'
import { words } from '../locale.ts'
import { SourceLine } from '../source-line.tsx'

type Due = (typeof leave.eventDays)['output']['_output']

/** What the law gives, how it comes about, and the texts that say so. */
export function LawDays({ due, error }: { due: Due | undefined; error: Error | null }) {
  const t = useWords(words)
  const [language] = useLanguage()
  if (error) return <Problem error={error} />
  if (!due) return null
  const { least, days, steps, sources, notes } = due
  return (
    <Note title={least > 0 ? t('lawGives', { count: least }) : t('lawSilent')}>
      {days > least && <p className="soft">{t('companyGives', { count: days })}</p>}
      {steps.length > 0 && (
        <KeyValues
          form="ledger"
          items={steps.map(({ label, formula, value }) => ({
            key: label.zh,
            label: label[language],
            value: formula[language] === String(value) ? value : `${formula[language]} = ${value}`,
          }))}
        />
      )}
      {sources.map((source) => (
        <SourceLine key={`${source.title.zh} ${source.article.zh}`} source={source} />
      ))}
      {notes.map((note) => (
        <p key={note.zh} className="small quiet">
          {note[language]}
        </p>
      ))}
    </Note>
  )
}
