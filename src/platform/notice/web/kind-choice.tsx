import { useState } from 'react'
import { useWrite } from '../../client/use-operation.ts'
import { useLanguage, useWords } from '../../client/use-words.ts'
import { CheckField } from '../../ui/check-field.tsx'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { Glyph } from '../../ui/list-rows.tsx'
import { Menu } from '../../ui/menu.tsx'
import { notice } from '../contract.ts'
import { settingWords } from './locale.ts'
import type { Settings } from './types.ts'

const aheads = [0, 1, 3, 7, 14, 30, 60, 90]

/** One kind: whether it shows, comes by mail, and how long before its day. Kept with each touch. */
export function KindChoice({ initial }: { initial: Settings['kinds'][number] }) {
  const t = useWords(settingWords)
  const [language] = useLanguage()
  const { mutate } = useWrite(notice.saveSettings)
  const [{ shown, byMail, ahead }, setChoice] = useState(initial)
  const choose = (change: { shown?: boolean; byMail?: boolean; ahead?: number }) => {
    const next = { kind: initial.kind, shown, byMail, ahead, ...change }
    setChoice({ ...initial, ...next })
    mutate({ kinds: [next] }, { onError: () => setChoice(initial) })
  }
  return (
    <li className="notice-kind">
      <Glyph>{language === 'zh' ? initial.glyph : <Icon name={initial.icon as IconName} size={16} />}</Glyph>
      <span className="grow">{initial.title[language]}</span>
      <fieldset className="notice-choices" aria-label={initial.title[language]}>
        <CheckField label={t('shown')} checked={shown} onChange={(next) => choose({ shown: next })} />
        <CheckField
          label={t('byMail')}
          checked={shown && byMail}
          disabled={!shown}
          onChange={(next) => choose({ byMail: next })}
        />
        {initial.dated && <Ahead days={ahead} onChoose={(next) => choose({ ahead: next })} />}
      </fieldset>
    </li>
  )
}

function Ahead({ days, onChoose }: { days: number; onChoose: (days: number) => void }) {
  const t = useWords(settingWords)
  const said = (count: number) => (count === 0 ? t('sameDay') : t('days', { count }))
  const offered = [...new Set([...aheads, days])].toSorted((a, b) => a - b)
  return (
    <Menu
      button={
        <>
          {said(days)}
          <Icon name="down" size={16} />
        </>
      }
      buttonClass="bare notice-ahead"
      label={t('ahead')}
      items={offered.map((each) => ({
        key: String(each),
        label: said(each),
        chosen: each === days,
        onChoose: () => onChoose(each),
      }))}
    />
  )
}
