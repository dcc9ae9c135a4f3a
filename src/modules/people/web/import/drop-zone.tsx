import { Button } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { words } from './locale.ts'

/** Where a file is dropped, or chosen by keyboard or finger. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const t = useWords(words)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const title = t(usePhone() ? 'pickTitle' : 'dropTitle')
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onFile(file)
  }
  return (
    <section
      className={over ? 'drop-zone over' : 'drop-zone'}
      aria-label={title}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={28} />
      <p className="subtitle strong">{title}</p>
      <p className="dense soft prose">{t('dropNote')}</p>
      <Button type="primary" onClick={() => input.current?.click()}>
        {t('choose')}
      </Button>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t('choose')}
        accept=".xlsx,.csv,.tsv,.txt"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onFile(file)
          target.value = ''
        }}
      />
    </section>
  )
}
