import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useSettled } from '#platform/client/use-settled.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { PageFoot } from '#platform/ui/page-foot.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { SearchBox } from '#platform/ui/search-box.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { time } from '../../../contract.ts'
import { phonePage } from '../../contract/phone.ts'
import { words } from '../../locale.ts'

/** Who punches on which phone of his own, each with its release. */
export function PhoneList() {
  const t = useWords(words)
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const [typed, type] = useSettled(search, (settled) => {
    setSearch(settled)
    setPage(1)
  })
  const found = useRead(time.phones, { search, page })
  const release = useRelease()
  return (
    <Section title={t('phonesTitle')} {...(found.data && { note: found.data.count })}>
      <SearchBox value={typed} onChange={type} placeholder={t('phonesSearch')} />
      {release.problem && <RefusalNote reason={release.problem} />}
      {found.error && <RefusalNote reason={found.error.message} />}
      {!found.data && !found.error && <LoadingRows rows={3} height={45} />}
      {found.data?.count === 0 && <Empty small title={t('phonesNone')} />}
      <ListRows label={t('phonesTitle')}>
        {found.data?.rows.map((row) => (
          <PhoneRow key={row.personId} row={row} onRelease={() => void release.ask(row)} />
        ))}
      </ListRows>
      {found.data && found.data.count > phonePage && (
        <PageFoot page={page} size={phonePage} total={found.data.count} onPage={setPage} />
      )}
    </Section>
  )
}

type Row = (typeof time)['phones']['output']['_output']['rows'][number]

function PhoneRow({ row, onRelease }: { row: Row; onRelease: () => void }) {
  const t = useWords(words)
  const f = useFormat()
  const may = useMay(time.releasePhone.name)
  const { name, employeeNo, unit, since } = row
  return (
    <ListRow
      title={name}
      detail={[employeeNo, unit, t('phoneSince', { day: f.moment(since) })].filter(Boolean).join(' · ')}
      action={
        may && (
          <Button size="small" onClick={onRelease}>
            {t('release')}
          </Button>
        )
      }
    />
  )
}

function useRelease() {
  const t = useWords(words)
  const confirm = useConfirm()
  const tell = useUndoToast()
  const write = useWrite(time.releasePhone)
  const ask = async ({ personId, name }: Row) => {
    const sure = await confirm({
      ...{ title: t('releaseTitle', { name }), consequence: t('releaseConsequence') },
      ...{ keep: t('undoKeep'), deed: t('release') },
    })
    if (sure) write.mutate({ personId }, { onSuccess: () => tell({ said: t('released') }) })
  }
  return { ask, problem: write.error?.message }
}
