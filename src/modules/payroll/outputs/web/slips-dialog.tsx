import { useState } from 'react'
import type { PickedPerson } from '#modules/people/web/person-picker.tsx'
import { useWords } from '#platform/client/use-words.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { ChosenPeople } from './chosen-people.tsx'
import { words } from './locale.ts'
import type { Wish } from './wish.ts'

type SlipsDialogProps = {
  busy: boolean
  problem: string | undefined
  onMake: (wish: Wish) => void
  onClose: () => void
}

type Whom = 'all' | 'chosen'

/** Whose payslips are set on paper. */
export function SlipsDialog({ busy, problem, onMake, onClose }: SlipsDialogProps) {
  const t = useWords(words)
  const [whom, setWhom] = useState<Whom>('all')
  const [people, setPeople] = useState<PickedPerson[]>([])
  const chosen = whom === 'chosen'
  return (
    <FormDialog
      title={t('slipsTitle')}
      deed={t('make')}
      busy={busy}
      ready={!chosen || people.length > 0}
      problem={problem}
      onSend={() => onMake(chosen ? { personIds: people.map(({ personId }) => personId) } : {})}
      onClose={onClose}
    >
      <SelectField<Whom>
        label={t('whom')}
        value={whom}
        onChange={(next) => setWhom(next ?? 'all')}
        choices={[
          { value: 'all', label: t('whom.run') },
          { value: 'chosen', label: t('whom.chosen') },
        ]}
      />
      {chosen && <ChosenPeople value={people} onChange={setPeople} />}
      <p className="soft">{t('slipsWhy')}</p>
    </FormDialog>
  )
}
