import { useState } from 'react'
import { Refused } from '#platform/client/call.ts'
import { upload } from '#platform/client/upload.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Field, Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { documentKinds, people } from '../../contract.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'

type Draft = {
  file: File | undefined
  kind: (typeof documentKinds)[number]
  title: string
  fieldClass: 'internal' | 'personal' | 'sensitive'
  expires: Day | undefined
}

const accepted = '.pdf,.jpg,.jpeg,.png,.doc,.docx,.xlsx'

/** A paper to file: what it is, who may open it, and the file itself. */
export function AddDocument({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useWords(words)
  const f = useFormat()
  const [draft, setDraft] = useState<Draft>({
    file: undefined,
    kind: 'id_card',
    title: '',
    fieldClass: 'personal',
    expires: undefined,
  })
  const sending = useSending(personId, onClose)
  const isReady = draft.file !== undefined && draft.title.trim() !== ''
  return (
    <FormDialog
      title={t('addDocument')}
      deed={sending.share === undefined ? t('upload') : t('uploading', { percent: f.percent(sending.share, 0) })}
      busy={sending.share !== undefined}
      ready={isReady}
      onSend={() => void sending.send(draft)}
      onClose={onClose}
    >
      <DocumentFields
        draft={draft}
        set={(change) => setDraft({ ...draft, ...change })}
        refusal={sending.refusal?.message}
      />
    </FormDialog>
  )
}

type FieldsProps = { draft: Draft; set: (change: Partial<Draft>) => void; refusal: string | undefined }

function DocumentFields({ draft, set, refusal }: FieldsProps) {
  const t = useWords(words)
  const { document } = useNames()
  const choose = (file: File | undefined) =>
    set({ file, title: draft.title || (file?.name.replace(/\.[^.]+$/, '') ?? '') })
  return (
    <Fields>
      <Field label={t('chooseFile')} hint={t('fileHint')} refusal={refusal}>
        {(control) => (
          <span className="file-field">
            <input
              {...control}
              className="visually-hidden"
              type="file"
              accept={accepted}
              onChange={(event) => choose(event.target.files?.[0])}
            />
            <label className="file-button" htmlFor={control.id}>
              {t(draft.file ? 'otherFile' : 'pickFile')}
            </label>
            <span className="dense soft ellipsis">{draft.file?.name ?? t('noFile')}</span>
          </span>
        )}
      </Field>
      <Fields columns={2}>
        <SelectField
          label={t('documentKind')}
          value={draft.kind}
          onChange={(kind = 'other') => set({ kind, ...(kind === 'health' && { fieldClass: 'sensitive' as const }) })}
          choices={documentKinds.map((value) => ({ value, label: document(value) }))}
        />
        <TextField
          label={t('documentTitle')}
          value={draft.title}
          onChange={(title) => set({ title })}
          maxLength={120}
        />
        <SelectField
          label={t('whoMaySee')}
          value={draft.fieldClass}
          onChange={(fieldClass = 'personal') => set({ fieldClass })}
          choices={(['internal', 'personal', 'sensitive'] as const).map((value) => ({
            value,
            label: t(`class.${value}`),
          }))}
        />
        <DayField label={t('expires')} optional value={draft.expires} onChange={(expires) => set({ expires })} />
      </Fields>
    </Fields>
  )
}

/** First the bytes, then the entry that keeps them. */
function useSending(personId: string, onDone: () => void) {
  const t = useWords(words)
  const tell = useUndoToast()
  const write = useWrite(people.addDocument)
  const [share, setShare] = useState<number>()
  const [refusal, setRefusal] = useState<Refused>()
  async function send({ file, expires, ...paper }: Draft) {
    if (!file) return
    setShare(0)
    setRefusal(undefined)
    try {
      const { fileId } = await upload(file, setShare)
      await write.mutateAsync({ personId, fileId, ...paper, ...(expires && { expires }) })
      tell({ said: t('documentAdded', { title: paper.title }) })
      onDone()
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      setRefusal(error)
    } finally {
      setShare(undefined)
    }
  }
  return { send, share, refusal }
}
