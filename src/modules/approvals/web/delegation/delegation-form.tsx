import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { type Day, daysBetween } from '#platform/kernel/day.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { approvals, type Names, type Party } from '../../contract.ts'
import { ChoiceChips } from '../flows/choice-chips.tsx'
import { PeopleField } from '../shared/people-field.tsx'
import { words } from './locale.ts'

type Kind = { kind: string; title: Names }

type Typed = {
  next: boolean
  person: Party | undefined
  fromDay: Day | undefined
  lastDay: Day | undefined
  all: boolean
  kinds: string[]
  reason: string
}

/** Whole days, both ends counted; 0 while something is missing or the wrong way round. */
function daysOf({ fromDay, lastDay }: Typed): number {
  if (!fromDay || !lastDay) return 0
  return Math.max(0, daysBetween(fromDay, lastDay) + 1)
}

const isWhole = (typed: Typed): boolean =>
  daysOf(typed) > 0 && (typed.next || typed.person !== undefined) && (typed.all || typed.kinds.length > 0)

/** Asks others to decide in my place for some days. */
export function DelegationForm({ kinds, onClose }: { kinds: readonly Kind[]; onClose: () => void }) {
  const t = useWords(words)
  const today = useToday()
  const tell = useUndoToast()
  const delegate = useWrite(approvals.delegate)
  const [typed, setTyped] = useState<Typed>({
    ...{ next: false, person: undefined, fromDay: today, lastDay: undefined },
    ...{ all: true, kinds: [], reason: '' },
  })
  const change = (next: Partial<Typed>) => setTyped((now) => ({ ...now, ...next }))
  const days = daysOf(typed)

  function send() {
    const { next, person, fromDay, lastDay, all, reason } = typed
    if (!fromDay || !lastDay) return
    const toUserId = next ? null : (person?.userId ?? null)
    const done = () => {
      onClose()
      tell({ said: t('delegated') })
    }
    delegate.mutate({ toUserId, fromDay, lastDay, kinds: all ? null : typed.kinds, reason }, { onSuccess: done })
  }

  return (
    <FormDialog
      title={t('title')}
      deed={days > 0 ? t('delegate', { count: days }) : t('delegateNow')}
      busy={delegate.isPending}
      ready={isWhole(typed)}
      problem={delegate.error?.message}
      onSend={send}
      onClose={onClose}
    >
      <ToWhom typed={typed} change={change} />
      <Fields columns={2}>
        <DayField label={t('firstDay')} value={typed.fromDay} min={today} onChange={(fromDay) => change({ fromDay })} />
        <DayField
          label={t('lastDay')}
          value={typed.lastDay}
          min={typed.fromDay ?? today}
          onChange={(lastDay) => change({ lastDay })}
        />
      </Fields>
      <WhichKinds typed={typed} kinds={kinds} change={change} />
      <TextField
        label={t('reason')}
        optional
        value={typed.reason}
        onChange={(reason) => change({ reason })}
        maxLength={200}
      />
    </FormDialog>
  )
}

type PartProps = { typed: Typed; change: (next: Partial<Typed>) => void }

function ToWhom({ typed, change }: PartProps) {
  const t = useWords(words)
  return (
    <div className="stack">
      <div>
        <Segmented
          label={t('toWhom')}
          value={typed.next ? 'next' : 'somebody'}
          onChange={(to) => change({ next: to === 'next' })}
          options={[
            { value: 'somebody', label: t('toSomebody') },
            { value: 'next', label: t('toNextLong') },
          ]}
        />
      </div>
      {typed.next ? (
        <p className="dense soft">{t('toNextWhy')}</p>
      ) : (
        <PeopleField
          label={t('colleague')}
          most={1}
          value={typed.person ? [typed.person] : []}
          onChange={([person]) => change({ person })}
        />
      )}
    </div>
  )
}

function WhichKinds({ typed, kinds, change }: PartProps & { kinds: readonly Kind[] }) {
  const t = useWords(words)
  const [language] = useLanguage()
  if (kinds.length < 2) return null
  return (
    <div className="stack">
      <div>
        <Segmented
          label={t('which')}
          value={typed.all ? 'all' : 'some'}
          onChange={(which) => change({ all: which === 'all' })}
          options={[
            { value: 'all', label: t('everything') },
            { value: 'some', label: t('some') },
          ]}
        />
      </div>
      {!typed.all && (
        <ChoiceChips
          label={t('kinds')}
          choices={kinds.map(({ kind, title }) => ({ value: kind, label: title[language] }))}
          chosen={typed.kinds}
          onChange={(chosen) => change({ kinds: chosen })}
        />
      )}
    </div>
  )
}
