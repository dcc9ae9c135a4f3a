import { Button } from 'antd'
import { useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { people } from '../../contract.ts'
import { words as shared } from '../locale.ts'
import { addressOf, stateIn } from './address.ts'
import { words } from './locale.ts'
import type { RosterView } from './views.ts'

type SaveViewProps = {
  /** The own view that is open, if one is. */
  view: RosterView | undefined
  onClose: () => void
}

/** Keeps the list as it is filtered, sorted and laid out now, under a name. */
export function SaveView({ view, onClose }: SaveViewProps) {
  const t = useWords(words)
  const [query, setQuery] = useQueryState()
  const [name, setName] = useState('')
  const tell = useUndoToast()
  const save = useWrite(people.saveView)
  const keep = (kept: { viewId?: string; name: string }) =>
    save.mutate(
      { ...kept, state: stateIn(query) },
      {
        onSuccess: ({ viewId }) => {
          setQuery({ view: viewId })
          tell({ said: t('viewSaved', { name: kept.name }) })
          onClose()
        },
      },
    )
  return (
    <FormDialog
      title={t('saveView')}
      deed={t('saveAsNew')}
      other={
        view && (
          <Button onClick={() => keep({ viewId: view.key, name: view.label })}>
            {t('updateView', { name: view.label })}
          </Button>
        )
      }
      busy={save.isPending}
      ready={name.trim() !== ''}
      onSend={() => keep({ name })}
      onClose={onClose}
    >
      <p className="quiet dense">{t('saveViewNote')}</p>
      <TextField
        label={t('viewName')}
        placeholder={t('viewNameHint')}
        value={name}
        onChange={setName}
        maxLength={40}
        focus
        refusal={save.error?.message}
      />
      {view && <DeleteView view={view} onDeleted={onClose} />}
    </FormDialog>
  )
}

function DeleteView({ view, onDeleted }: { view: RosterView; onDeleted: () => void }) {
  const t = useWords(words)
  const cancel = useWords(shared)
  const [, setQuery] = useQueryState()
  const tell = useUndoToast()
  const remove = useWrite(people.deleteView)
  const gone = () => {
    setQuery({ ...addressOf({ filters: [] }), view: undefined })
    tell({ said: t('viewDeleted', { name: view.label }) })
    onDeleted()
  }
  return (
    <div className="line">
      <button
        className="bare link broken"
        type="button"
        onClick={() => remove.mutate({ viewId: view.key }, { onSuccess: gone })}
      >
        {t('deleteView', { name: view.label })}
      </button>
      <span className="grow" />
      <button className="bare link" type="button" onClick={onDeleted}>
        {cancel('cancel')}
      </button>
    </div>
  )
}
