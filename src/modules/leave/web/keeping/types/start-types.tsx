import { Button } from 'antd'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { leave } from '../../../contract.ts'
import { TypeMark } from '../../shared/type-mark.tsx'
import { words } from '../locale.ts'
import { FloorLine } from './floor-line.tsx'
import { useRuleSentence } from './use-rule-sentence.ts'

/** Nothing is set up: one button, and what it will bring. */
export function StartTypes({ onOwn }: { onOwn: () => void }) {
  const t = useWords(words)
  const may = useMay(leave.startTypes.name)
  const tell = useUndoToast()
  const start = useWrite(leave.startTypes)
  const begin = () => start.mutate({}, { onSuccess: ({ added }) => tell({ said: t('started', { count: added }) }) })
  const action = may && (
    <div className="line wrap">
      <Button type="primary" loading={start.isPending} onClick={begin}>
        {t('startTypes')}
      </Button>
      <Button onClick={onOwn}>{t('ownInstead')}</Button>
    </div>
  )
  return (
    <div className="stack apart usual-types">
      <Empty title={t('noTypes')} action={action}>
        {t('noTypesWhy')}
      </Empty>
      {start.error && <RefusalNote reason={start.error.message} />}
      <Usual />
    </div>
  )
}

function Usual() {
  const t = useWords(words)
  const [language] = useLanguage()
  const sentence = useRuleSentence()
  const found = useRead(leave.usualTypes, {})
  if (!found.data) return <LoadingRows rows={8} height={52} />
  return (
    <ListRows label={t('willBring')}>
      {found.data.types.map((type) => (
        <ListRow
          key={type.code}
          leading={<TypeMark type={type} />}
          title={type.names[language]}
          detail={sentence(type.rule)}
          {...(type.floor && { trailing: <FloorLine floor={type.floor} law={type.law} short /> })}
        />
      ))}
    </ListRows>
  )
}
