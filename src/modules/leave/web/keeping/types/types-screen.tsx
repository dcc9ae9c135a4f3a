import { Button } from 'antd'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { leave } from '../../../contract.ts'
import { words } from '../locale.ts'
import '../keeping.css'
import type { LeaveType } from '../types.ts'
import { StartTypes } from './start-types.tsx'
import { TypeDialog } from './type-dialog.tsx'
import { TypeTable } from './type-table.tsx'

/** 假期类型: what each gives and asks, beside what the law asks for at least. */
export function TypesScreen() {
  const t = useWords(words)
  const [query, setQuery] = useQueryState()
  const found = useRead(leave.types, {})
  const may = useMay(leave.saveType.name)
  const types = found.data?.types ?? []
  const open = types.find(({ typeId }) => typeId === query.edit)
  const isEmpty = found.data?.types.length === 0
  return (
    <Page>
      <PageHeader
        title={t('types')}
        {...(types.length > 0 && { count: t('typeCount', { count: types.length }), actions: may && <NewButton /> })}
      />
      <Columns>
        <Body padding={isEmpty ? 'page' : 'none'}>
          {found.error && !found.data && <Problem error={found.error} onRetry={() => void found.refetch()} />}
          {found.isPending && <LoadingRows rows={8} height={52} />}
          {found.data && <Types types={types} onOpen={(edit) => setQuery({ edit }, true)} />}
        </Body>
      </Columns>
      {may && (open || query.edit === 'new') && (
        <TypeDialog key={open?.typeId ?? 'new'} type={open} onClose={() => setQuery({ edit: undefined })} />
      )}
    </Page>
  )
}

function Types({ types, onOpen }: { types: readonly LeaveType[]; onOpen: (edit: string) => void }) {
  return types.length === 0 ? <StartTypes onOwn={() => onOpen('new')} /> : <TypeTable types={types} onOpen={onOpen} />
}

function NewButton() {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  return (
    <Button size="small" type="primary" onClick={() => setQuery({ edit: 'new' }, true)}>
      {t('newType')}
    </Button>
  )
}
