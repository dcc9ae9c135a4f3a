import { Button } from 'antd'
import { useToday } from '../../client/use-today.ts'
import { useLanguage, useWords } from '../../client/use-words.ts'
import { addDays, addMonths, daysBetween } from '../../kernel/day.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { Glyph, ListRow } from '../../ui/list-rows.tsx'
import { usePhone } from '../../ui/media.ts'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { useFormat } from '../../ui/use-format.ts'
import type { NoticeState } from '../contract.ts'
import { mondayOf } from '../group.ts'
import { words } from './locale.ts'
import type { ListedKind, ListedNotice } from './types.ts'
import { useDeeds } from './use-deeds.ts'

type RowProps = { notice: ListedNotice; kind: ListedKind | undefined; state: NoticeState; fresh: boolean }

export function NoticeRow({ notice, kind, state, fresh }: RowProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const phone = usePhone()
  const detail = [kind?.title[language], notice.note].filter(Boolean).join(' · ')
  return (
    <ListRow
      leading={
        <Glyph>{language === 'zh' ? kind?.glyph : <Icon name={(kind?.icon ?? 'bell') as IconName} size={16} />}</Glyph>
      }
      title={
        <>
          {notice.sentence[language]}
          {fresh && (
            <i className="notice-new">
              <span className="visually-hidden">{t('new')}</span>
            </i>
          )}
        </>
      }
      detail={
        phone ? (
          <>
            {detail} <When notice={notice} state={state} />
          </>
        ) : (
          detail
        )
      }
      {...(!phone && { trailing: <When notice={notice} state={state} /> })}
      action={<Deeds notice={notice} state={state} />}
      href={notice.href}
    />
  )
}

function When({ notice: { day, group, putOffUntil }, state }: { notice: ListedNotice; state: NoticeState }) {
  const t = useWords(words)
  const format = useFormat()
  const today = useToday()
  if (state === 'putOff' && putOffUntil) return t('again', { day: format.day(putOffUntil, 'near') })
  if (!day) return null
  if (group === 'overdue') {
    return (
      <span className="broken" title={day}>
        {t('over', { count: daysBetween(day, today) })}
      </span>
    )
  }
  return <span className={group === 'today' ? 'waits' : undefined}>{format.day(day, 'near')}</span>
}

function Deeds({ notice, state }: { notice: ListedNotice; state: NoticeState }) {
  const t = useWords(words)
  const phone = usePhone()
  const { know, reopen } = useDeeds()
  const later = useLaterItems(notice)
  if (state !== 'open') {
    return (
      <Button size="small" onClick={() => reopen([notice])}>
        {t(state === 'putOff' ? 'now' : 'restore')}
      </Button>
    )
  }
  const done: MenuItem = { key: 'know', label: t('know'), icon: 'check', onChoose: () => know([notice]) }
  if (phone) {
    return (
      <Menu
        button={<Icon name="dots" />}
        buttonClass="bare icon-button"
        buttonLabel={t('deal')}
        label={t('deal')}
        items={[done, ...later]}
      />
    )
  }
  return (
    <span className="line">
      <Menu
        button={<Icon name="clock" />}
        buttonClass="bare icon-button"
        buttonLabel={t('putOffThis')}
        label={t('putOffThis')}
        items={later}
      />
      <Button size="small" onClick={() => know([notice])}>
        {t('know')}
      </Button>
    </span>
  )
}

function useLaterItems(notice: ListedNotice): MenuItem[] {
  const t = useWords(words)
  const today = useToday()
  const { putOff } = useDeeds()
  const days = {
    later1: addDays(today, 1),
    later3: addDays(today, 3),
    laterMonday: addDays(mondayOf(today), 7),
    laterMonth: addMonths(today, 1),
  }
  return (Object.keys(days) as (keyof typeof days)[]).map((key) => ({
    key,
    label: t(key),
    icon: 'clock',
    onChoose: () => putOff([notice], days[key]),
  }))
}
