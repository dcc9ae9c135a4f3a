import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Note } from '#platform/ui/note.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import type { Warning } from '../contract.ts'
import { words as names } from '../locale.ts'
import { known, type Person } from './types.ts'

/** What needs somebody's eye, the most pressing first, with the law behind it. */
export function Warnings({ person }: { person: Person }) {
  const warnings = known(person.warnings) ?? []
  return warnings.map((warning) => (
    <Note
      key={warning.code}
      tone={warning.code === 'leaving' ? 'plain' : 'waiting'}
      {...(warning.code === 'leaving' && { icon: 'calendar' })}
    >
      <WarningSentence warning={warning} />
    </Note>
  ))
}

function WarningSentence({ warning }: { warning: Warning }) {
  const name = useWords(names)
  const f = useFormat()
  const [language] = useLanguage()
  const { code, day, daysLeft, article } = warning
  const said = name(`warning.${code}` as 'warning.contractEnding', {
    day: day ? f.day(day, 'sentence') : '',
    daysLeft: daysLeft ?? 0,
  })
  return (
    <>
      {said}
      {article && (
        <>
          {language === 'zh' ? '。' : '. '}
          <span className="soft">{article[language]}</span>
        </>
      )}
    </>
  )
}
