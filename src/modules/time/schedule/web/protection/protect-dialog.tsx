import { Button } from 'antd'
import { useState } from 'react'
import { NumberField } from '#modules/approvals/web/flows/number-field.tsx'
import { PersonPicker, type PickedPerson } from '#modules/people/web/person-picker.tsx'
import { useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Dialog } from '#platform/ui/dialog.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { time } from '../../../contract.ts'
import { protectionKinds } from '../../contract.ts'
import { LastDayDialog } from '../last-day-dialog.tsx'
import { words } from '../locale.ts'

type Kind = (typeof protectionKinds)[number]
type Draft = {
  person: PickedPerson | undefined
  kind: Kind
  from: Day | undefined
  lastDay: Day | undefined
  babies: number
}

export function ProtectDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const write = useWrite(time.protect)
  const today = useToday()
  const [draft, setDraft] = useState<Draft>({
    ...{ person: undefined, kind: 'pregnancy', from: today, lastDay: undefined, babies: 1 },
  })
  const put = (change: Partial<Draft>) => setDraft((old) => ({ ...old, ...change }))
  const { person, kind, from, lastDay, babies } = draft

  function save() {
    if (!person || !from || !lastDay) return
    const input = { personId: person.personId, kind, from, lastDay, babies: kind === 'nursing' ? babies : 0 }
    write.mutate(input, {
      onSuccess: ({ nights }) => {
        tell({ said: t('protectSaved') })
        if (isHidden(nights) || nights.length === 0) onClose()
      },
    })
  }

  if (write.data) return <NightsDialog nights={write.data.nights} onClose={onClose} />
  return (
    <FormDialog
      title={t('protectTitle')}
      deed={t('protect')}
      busy={write.isPending}
      ready={person !== undefined && from !== undefined && lastDay !== undefined}
      problem={write.error?.message}
      onSend={save}
      onClose={onClose}
    >
      <p className="small quiet">{t('protectLaw')}</p>
      <PersonPicker label={t('protectWho')} value={person} onChange={(chosen) => put({ person: chosen })} />
      <Segmented<Kind>
        label={t('protectKind')}
        value={kind}
        onChange={(chosen) => put({ kind: chosen })}
        options={protectionKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Fields columns={2}>
        <DayField label={t('protectFrom')} value={from} onChange={(day) => put({ from: day })} />
        <DayField label={t('protectTo')} value={lastDay} min={from} onChange={(day) => put({ lastDay: day })} />
      </Fields>
      {kind === 'nursing' && (
        <NumberField
          label={t('babies')}
          whole
          min={1}
          max={6}
          value={babies}
          onChange={(count = 1) => put({ babies: count })}
        />
      )}
    </FormDialog>
  )
}

type Nights = NonNullable<
  ReturnType<typeof useWrite<typeof time.protect.input, typeof time.protect.output>>['data']
>['nights']

/** What has to be planned anew. */
function NightsDialog({ nights, onClose }: { nights: Nights; onClose: () => void }) {
  const t = useWords(words)
  const format = useFormat()
  if (isHidden(nights) || nights.length === 0) return null
  const days = nights.map(({ day, shift }) => `${format.day(day, 'sentence')} ${shift}`).join(' · ')
  return (
    <Dialog
      open
      title={t('protectSaved')}
      onClose={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('tab.plan')}
        </Button>
      }
    >
      <Note tone="waiting">{t('protectNights', { days })}</Note>
    </Dialog>
  )
}

type EndProps = { protectionId: string; name: string; lastDay: Day; onClose: () => void }

export function EndProtectionDialog({ protectionId, name, onClose }: EndProps) {
  const t = useWords(words)
  const write = useWrite(time.endProtection)
  return (
    <LastDayDialog
      title={t('protectEndTitle', { name })}
      deed={t('protectEnd')}
      writing={write}
      onEnd={(lastDay, told) => write.mutate({ protectionId, lastDay }, told)}
      onClose={onClose}
    />
  )
}
