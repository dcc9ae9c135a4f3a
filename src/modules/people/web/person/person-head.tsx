import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { words as shared } from '../locale.ts'
import { StatusOf } from '../roster/cells.tsx'
import { known, type Person } from '../types.ts'
import './person.css'

/** Who it is, how he stands, and one line of facts. */
export function PersonHead({ person }: { person: Person }) {
  return (
    <header className="person-head">
      <Avatar name={person.fullName} size={56} />
      <div className="grow">
        <div className="line wrap">
          <h1 className="title">{person.fullName}</h1>
          <span className="quiet" lang="zh-Latn">
            {person.pinyin}
          </span>
          <Tags person={person} />
        </div>
        <PersonFacts person={person} />
      </div>
    </header>
  )
}

function Tags({ person }: { person: Person }) {
  const t = useWords(shared)
  const warnings = known(person.warnings) ?? []
  const ending = warnings.find(({ code }) => code === 'contractEnding')
  return (
    <>
      {!isHidden(person.status) && <StatusOf status={person.status} tag />}
      {person.seconded && <StatusTag tone="running">{t('seconded')}</StatusTag>}
      {ending && <StatusTag tone="waiting">{t('contractEndsIn', { count: ending.daysLeft ?? 0 })}</StatusTag>}
      {warnings.some(({ code }) => code === 'contractEnded') && (
        <StatusTag tone="broken">{t('contractOver')}</StatusTag>
      )}
    </>
  )
}

function PersonFacts({ person }: { person: Person }) {
  const t = useWords(shared)
  const post = [person.position, known(person.level)].filter(Boolean).join(' ')
  return (
    <p className="person-facts soft">
      {post && <span>{post}</span>}
      <span>{person.orgUnit}</span>
      {person.city && <span>{person.city}</span>}
      {person.managerId && person.managerName && (
        <Anchor className="link-plain" href={`/people/${person.managerId}/overview`}>
          {t('managerShort', { name: person.managerName })}
        </Anchor>
      )}
      <span>{t('numberShort', { number: person.employeeNo })}</span>
    </p>
  )
}
