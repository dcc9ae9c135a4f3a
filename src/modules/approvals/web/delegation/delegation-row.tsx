import { Button } from 'antd'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { whenDone } from '#platform/client/when-done.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { ListRow } from '#platform/ui/list-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { StatusTag, type Tone } from '#platform/ui/tag.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { approvals, type Delegation } from '../../contract.ts'
import { words } from './locale.ts'
import './delegation-row.css'

const tones: Record<Delegation['state'], Tone> = {
  planned: 'planned',
  current: 'running',
  past: 'normal',
  ended: 'normal',
}

/** One delegation: to whom or for whom, which days, what, and why. `mine` can be ended. */
export function DelegationRow({ delegation, mine = false }: { delegation: Delegation; mine?: boolean }) {
  const t = useWords(words)
  const { from, to, state } = delegation
  const other = mine ? to : from
  const who = mine ? (to ? t('to', { name: to.name }) : t('toNext')) : t('from', { name: from.name })
  const live = state === 'planned' || state === 'current'
  return (
    <ListRow
      leading={other ? <Avatar name={other.name} size={36} /> : <NextInLine />}
      title={
        <span className="line wrap">
          {who}
          <StatusTag tone={tones[state]} live={state === 'current'}>
            {t(`state.${state}`)}
          </StatusTag>
        </span>
      }
      detail={<Detail delegation={delegation} />}
      action={mine && live ? <End delegation={delegation} who={who} /> : undefined}
    />
  )
}

function NextInLine() {
  return (
    <span className="next-in-line" aria-hidden="true">
      <Icon name="right" size={16} />
    </span>
  )
}

function Detail({ delegation }: { delegation: Delegation }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { day } = useFormat()
  const { fromDay, lastDay, kinds, reason } = delegation
  const days = t('days', { first: day(fromDay, 'sentence'), last: day(lastDay, 'sentence') })
  const what = kinds ? kinds.map(({ title }) => title[language]).join(t('comma')) : t('everything')
  return [fromDay === lastDay ? day(fromDay, 'sentence') : days, what, reason].filter(Boolean).join(' · ')
}

function End({ delegation, who }: { delegation: Delegation; who: string }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const may = useMay(approvals.endDelegation.name)
  const end = useWrite(approvals.endDelegation)
  const again = useWrite(approvals.delegate)
  if (!may) return null
  const { delegationId, to, fromDay, lastDay, kinds, reason } = delegation
  const undo = () =>
    again.mutate({
      ...{ toUserId: to?.userId ?? null, fromDay, lastDay, reason },
      kinds: kinds === null ? null : kinds.map(({ kind }) => kind),
    })
  return (
    <>
      <Button
        size="small"
        aria-label={t('endNamed', { who })}
        loading={end.isPending}
        onClick={() => whenDone(end.mutateAsync({ delegationId }), () => tell({ said: t('ended'), undo }))}
      >
        {t('end')}
      </Button>
      {end.error && <RefusalNote reason={end.error.message} />}
    </>
  )
}
