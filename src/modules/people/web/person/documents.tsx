import { Button } from 'antd'
import { useState } from 'react'
import { download } from '#platform/client/download.ts'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useAsk, useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { Glyph, ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Section } from '#platform/ui/section.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { people } from '../../contract.ts'
import { known, type Paper } from '../types.ts'
import { useNames } from '../use-names.ts'
import { AddDocument } from './add-document.tsx'
import { words } from './locale.ts'

/** The papers on file. What the reader may not open is there all the same, with a lock. */
export function Documents({ personId }: { personId: string }) {
  const t = useWords(words)
  const { isToday } = useAsOf()
  const mayAdd = useMay('people.addDocument') && isToday
  const [adding, setAdding] = useState(false)
  const found = useRead(people.documents, { personId })
  const papers = found.data?.documents
  const add = () => setAdding(true)
  return (
    <Section
      title={t('documents')}
      note={t('documentsNote')}
      action={
        mayAdd && (
          <button className="bare link" type="button" onClick={add}>
            {t('addDocument')}
          </button>
        )
      }
    >
      {found.error && <Problem error={found.error} />}
      {!papers && !found.error && <LoadingRows rows={2} height={52} />}
      {papers?.length === 0 && (
        <Empty small title={t('noDocuments')} action={mayAdd && <Button onClick={add}>{t('addDocument')}</Button>}>
          {t('noDocumentsWhy')}
        </Empty>
      )}
      <ListRows label={t('documents')}>
        {papers?.map((paper) => (
          <PaperRow key={paper.documentId} paper={paper} />
        ))}
      </ListRows>
      {adding && <AddDocument personId={personId} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function PaperRow({ paper }: { paper: Paper }) {
  const t = useWords(words)
  const f = useFormat()
  const { document } = useNames()
  const { today } = useAsOf()
  const expires = known(paper.expires)
  const isOver = expires !== null && expires < today
  const size = paper.size === null ? '' : `${f.number(Math.max(1, Math.round(paper.size / 1024)))} KB`
  const detail = [document(paper.kind), paper.fileName, size, t('addedAt', { day: f.moment(paper.addedAt) })]
  return (
    <ListRow
      leading={
        <Glyph>
          <Icon name={paper.open ? 'page' : 'lock'} size={15} />
        </Glyph>
      }
      title={
        <span className="line">
          {paper.title ?? t('hiddenDocument')}
          {isOver && <StatusTag tone="broken">{t('expired')}</StatusTag>}
        </span>
      }
      detail={detail.filter(Boolean).join(' · ')}
      {...(expires && { trailing: `${t('expires')} ${expires}` })}
      action={paper.open ? <PaperDeeds paper={paper} /> : <Locked />}
    />
  )
}

function PaperDeeds({ paper: { personId, documentId, title } }: { paper: Paper }) {
  const t = useWords(words)
  const confirm = useConfirm()
  const ticket = useAsk(people.downloadDocument)
  const write = useWrite(people.removeDocument)
  const [mayFetch, mayRemove] = [useMay('people.downloadDocument'), useMay('people.removeDocument')]
  const fetchFile = async () => download((await ticket({ personId, documentId })).ticket)
  async function remove() {
    const yes = await confirm({
      title: t('removeTitle', { title: title ?? '' }),
      consequence: t('removeConsequence'),
      keep: t('keep'),
      deed: t('remove'),
      danger: true,
    })
    if (yes) write.mutate({ personId, documentId })
  }
  return (
    <span className="line">
      {mayFetch && (
        <button className="bare link" type="button" onClick={() => void fetchFile()}>
          {t('download')}
        </button>
      )}
      {mayRemove && (
        <button
          className="bare icon-button"
          type="button"
          aria-label={`${t('remove')} ${title ?? ''}`}
          onClick={() => void remove()}
        >
          <Icon name="trash" size={16} />
        </button>
      )}
    </span>
  )
}
