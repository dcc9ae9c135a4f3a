import { Button } from 'antd'
import { useMonthName } from '#modules/time/web/month-steps.tsx'
import { useQueryState } from '#platform/client/use-address.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { Menu } from '#platform/ui/menu.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { payroll } from '../../../contract.ts'
import type { GroupRow } from '../../contract.ts'
import { words } from '../locale.ts'

type GroupListProps = {
  rows: readonly GroupRow[]
  /** Left out for who only looks. */
  onChange?: (group: GroupRow) => void
}

export function GroupList({ rows, onChange }: GroupListProps) {
  const t = useWords(words)
  return (
    <>
      <p className="small quiet">{t('whomNote')}</p>
      <ul aria-label={t('groups')}>
        {rows.map((group) => (
          <GroupItem key={group.groupId} group={group} onChange={onChange} />
        ))}
      </ul>
    </>
  )
}

type GroupItemProps = { group: GroupRow; onChange: ((group: GroupRow) => void) | undefined }

function GroupItem({ group, onChange }: GroupItemProps) {
  const t = useWords(words)
  const name = useMonthName()
  const [, setQuery] = useQueryState()
  const place = usePlace()
  const paidOn = usePaidOn()
  const parts = [
    group.template,
    paidOn(group),
    ...(group.closed ? [t('lockedThrough', { month: name(group.closed) })] : []),
  ]
  return (
    <li className={group.retired ? 'pay-group off' : 'pay-group'}>
      <div className="grow">
        <p className="line wrap">
          <button className="bare pay-item-name" type="button" onClick={() => setQuery({ group: group.groupId }, true)}>
            {group.name}
          </button>
          {group.retired && <StatusTag>{t('retired')}</StatusTag>}
        </p>
        <p className="dense soft">{place(group)}</p>
        <p className="small quiet">{parts.join(' · ')}</p>
      </div>
      <p className="pay-group-people">
        <span className="strong">{t('people', { count: group.people })}</span>
        {group.byHand > 0 && <span className="small quiet"> {t('byHand', { count: group.byHand })}</span>}
      </p>
      {onChange && <Deeds group={group} onChange={() => onChange(group)} />}
    </li>
  )
}

/** Whom it takes: 云岭智造 · 上海. */
export function usePlace(): (group: Pick<GroupRow, 'legalEntity' | 'city'>) => string {
  const t = useWords(words)
  return ({ legalEntity, city }) => [legalEntity, city].filter(Boolean).join(' · ') || t('everybodyElse')
}

export function usePaidOn(): (group: Pick<GroupRow, 'payDay' | 'nextMonth'>) => string {
  const t = useWords(words)
  return ({ payDay, nextMonth }) => t(nextMonth ? 'paidOn.next' : 'paidOn.this', { day: payDay })
}

function Deeds({ group, onChange }: { group: GroupRow; onChange: () => void }) {
  const t = useWords(words)
  const retire = useRetireGroup(group)
  const key = group.retired ? ('bringBackGroup' as const) : ('retireGroup' as const)
  return (
    <span className="line">
      <Button size="small" onClick={onChange}>
        {t('change')}
      </Button>
      <Menu
        button={<Icon name="dots" />}
        buttonClass="bare icon-button"
        buttonLabel={t('editGroup', { group: group.name })}
        label={t('editGroup', { group: group.name })}
        items={[{ key, label: t(key), onChoose: () => retire(!group.retired) }]}
      />
    </span>
  )
}

/** Done at once, with a way back; a no is told where the deed would be. */
function useRetireGroup({ groupId, name }: GroupRow): (retired: boolean) => void {
  const t = useWords(words)
  const tell = useUndoToast()
  const write = useWrite(payroll.retireGroup)
  const set = (retired: boolean) => {
    const said = t(retired ? 'groupRetired' : 'groupBack', { group: name })
    write.mutate(
      { groupId, retired },
      {
        onSuccess: () => tell({ said, undo: () => set(!retired) }),
        onError: ({ message }) => tell({ said: message }),
      },
    )
  }
  return set
}
