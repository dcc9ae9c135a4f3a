import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage, useWords } from '../../client/use-words.ts'
import { ListRows } from '../../ui/list-rows.tsx'
import { Section } from '../../ui/section.tsx'
import type { NoticeGroup, NoticeState } from '../contract.ts'
import { words } from './locale.ts'
import { NoticeRow } from './notice-row.tsx'
import { type ListedKind, type ListedNotice, nameOf } from './types.ts'
import { useDeeds } from './use-deeds.ts'

/** Of one kind at once; the rest is a press away, so that one kind never hides the others. */
const atOnce = 5

type GroupProps = {
  group: NoticeGroup
  state: NoticeState
  notices: readonly ListedNotice[]
  kinds: readonly ListedKind[]
  fresh: ReadonlySet<string>
  /** All of them, because the reader asked for this kind alone. */
  whole: boolean
}

export function NoticeGroupRows({ group, state, notices, kinds, fresh, whole }: GroupProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [opened, setOpened] = useState<readonly string[]>([])
  const { know } = useDeeds()
  if (notices.length === 0) return null
  const hidden = whole ? [] : folded(notices, opened)
  const shown = notices.filter((each) => !hidden.includes(each))
  return (
    <Section
      title={t(group)}
      note={notices.length}
      action={
        state === 'open' &&
        notices.length > 1 && (
          <Button size="small" onClick={() => know(notices)}>
            {t('knowAll')}
          </Button>
        )
      }
    >
      <ListRows label={t(group)}>
        {shown.map((each) => (
          <NoticeRow
            key={nameOf(each)}
            notice={each}
            kind={kinds.find(({ kind }) => kind === each.kind)}
            state={state}
            fresh={fresh.has(nameOf(each))}
          />
        ))}
      </ListRows>
      <div className="notice-more">
        {kinds.map(({ kind, title }) => {
          const count = hidden.filter((each) => each.kind === kind).length
          return (
            count > 0 && (
              <button key={kind} className="bare link" type="button" onClick={() => setOpened([...opened, kind])}>
                {t('more', { count, kind: title[language] })}
              </button>
            )
          )
        })}
      </div>
    </Section>
  )
}

/** What of each kind comes after the first few, unless that would save but one row. */
function folded(notices: readonly ListedNotice[], opened: readonly string[]): ListedNotice[] {
  const kinds = [...new Set(notices.map(({ kind }) => kind))].filter((kind) => !opened.includes(kind))
  return kinds.flatMap((kind) => {
    const beyond = notices.filter((each) => each.kind === kind).slice(atOnce)
    return beyond.length > 1 ? beyond : []
  })
}
