import { useId, useState } from 'react'
import { type Uploaded, upload } from '#platform/client/upload.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { Chip, Chips } from './chips.tsx'
import { words } from './locale.ts'
import './attach.css'

const most = 5

/** Files that go along with what is said. */
export function useAttachments() {
  const [files, setFiles] = useState<Uploaded[]>([])
  const [share, setShare] = useState<number>()
  const [refusal, setRefusal] = useState<string>()

  async function add(file: File) {
    setRefusal(undefined)
    setShare(0)
    try {
      const uploaded = await upload(file, setShare)
      setFiles((before) => [...before, uploaded])
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : undefined)
    }
    setShare(undefined)
  }

  return {
    files,
    ids: files.map(({ fileId }) => fileId),
    share,
    refusal,
    isBusy: share !== undefined,
    add,
    remove: (fileId: string) => setFiles(files.filter((each) => each.fileId !== fileId)),
    clear: () => setFiles([]),
  }
}

export type Attachments = ReturnType<typeof useAttachments>

/** Chooses files, shows those that are there. */
export function Attach({ attachments }: { attachments: Attachments }) {
  const t = useWords(words)
  const f = useFormat()
  const id = useId()
  const { files, share, refusal, add, remove } = attachments
  return (
    <div className="stack">
      {files.length > 0 && (
        <Chips>
          {files.map(({ fileId, name }) => (
            <Chip
              key={fileId}
              leading={<Icon name="page" size={16} />}
              removeLabel={t('removeFile', { name })}
              onRemove={() => remove(fileId)}
            >
              {name}
            </Chip>
          ))}
        </Chips>
      )}
      {files.length < most && (
        <div className="attach">
          <input
            id={id}
            className="visually-hidden"
            type="file"
            disabled={share !== undefined}
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file) void add(file)
            }}
          />
          <label className="attach-button" htmlFor={id}>
            <Icon name="plus" size={16} />
            {share === undefined ? t('attach') : t('uploading', { percent: f.percent(share, 0) })}
          </label>
        </div>
      )}
      {refusal && <RefusalNote reason={refusal} />}
    </div>
  )
}
