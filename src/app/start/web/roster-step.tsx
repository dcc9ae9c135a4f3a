import { Button } from 'antd'
import { type DragEvent, useState } from 'react'
import { upload } from '#platform/client/upload.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from '../locale.ts'

/** The roster is dropped here and checked in the import; or somebody starts by hand. */
export function RosterStep() {
  const t = useWords(words)
  const f = useFormat()
  const go = useGo()
  const [problem, setProblem] = useState<string>()
  const [sent, setSent] = useState<number>()
  const [over, setOver] = useState(false)

  async function take(file: File | undefined) {
    if (!file) return
    setProblem(undefined)
    setSent(0)
    try {
      const { fileId } = await upload(file, setSent)
      go(`/people/import?file=${fileId}`)
    } catch (error) {
      setProblem((error as Error).message)
      setSent(undefined)
    }
  }

  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      void take(event.dataTransfer.files[0])
    },
  }

  return (
    <div className="start-sheet">
      <div>
        <h2 className="subtitle strong">{t('rosterTitle')}</h2>
        <p className="soft dense">{t('rosterNote')}</p>
      </div>
      <label className={over ? 'start-drop over' : 'start-drop'} {...drop}>
        <Icon name="upload" />
        {sent === undefined ? (
          <span>
            {t('drop')}
            <span className="start-choose">{t('choose')}</span>
          </span>
        ) : (
          <span role="status">{t('uploading', { share: f.percent(sent, 0) })}</span>
        )}
        <input
          className="visually-hidden"
          type="file"
          accept=".xlsx,.csv,.txt,.tsv"
          disabled={sent !== undefined}
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </label>
      {problem && <RefusalNote reason={problem} />}
      <div className="line wrap">
        <Button onClick={() => go('/people/hire')}>{t('byHand')}</Button>
        <Button type="text" onClick={() => go('/')}>
          {t('later')}
        </Button>
      </div>
    </div>
  )
}
