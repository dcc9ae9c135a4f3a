import { Button } from 'antd'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { type Uploaded, upload } from '../client/upload.ts'
import { useWords } from '../client/use-words.ts'
import { Icon } from './icons.tsx'
import { JobProgress } from './job-progress.tsx'
import { words } from './locale.ts'
import { usePhone } from './media.ts'
import { RefusalNote } from './refusal-note.tsx'
import './drop-file.css'

type DropFileProps = {
  /** What to drop: 把花名册拖到这里; and on a phone, where nothing is dropped, what to choose. */
  title: string
  pickTitle: string
  /** What the file may be and hold. */
  note: ReactNode
  /** Endings that are offered. */
  accept?: string
  /** Beside the button: a template to fill in. */
  more?: ReactNode
  onSent: (file: Uploaded) => void
}

/** Where a file is dropped, or chosen by keyboard or finger, and sent at once. */
export function DropFile({ onSent, ...zone }: DropFileProps) {
  const t = useWords(words)
  const [sending, setSending] = useState<{ name: string; share: number }>()
  const [problem, setProblem] = useState<string>()
  const send = async (file: File) => {
    setProblem(undefined)
    setSending({ name: file.name, share: 0 })
    try {
      onSent(await upload(file, (share) => setSending({ name: file.name, share })))
    } catch (error) {
      setProblem((error as Error).message)
    } finally {
      setSending(undefined)
    }
  }
  const done = Math.round((sending?.share ?? 0) * 100)
  return (
    <div className="stack">
      {sending ? (
        <JobProgress name={t('uploading', { name: sending.name })} done={done} total={100} counted={`${done}%`} />
      ) : (
        <Zone {...zone} onFile={(file) => void send(file)} />
      )}
      {problem && <RefusalNote reason={problem} />}
    </div>
  )
}

type ZoneProps = Omit<DropFileProps, 'onSent'> & { onFile: (file: File) => void }

function Zone({ title, pickTitle, note, accept = '.xlsx,.csv,.tsv,.txt', more, onFile }: ZoneProps) {
  const t = useWords(words)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const said = usePhone() ? pickTitle : title
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onFile(file)
  }
  return (
    <section
      className={over ? 'drop-zone over' : 'drop-zone'}
      aria-label={said}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={28} />
      <p className="subtitle strong">{said}</p>
      <p className="dense soft prose">{note}</p>
      <div className="line wrap">
        <Button type="primary" onClick={() => input.current?.click()}>
          {t('chooseFile')}
        </Button>
        {more}
      </div>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t('chooseFile')}
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onFile(file)
          target.value = ''
        }}
      />
    </section>
  )
}
