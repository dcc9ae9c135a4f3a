import { Button } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useMay } from '../../client/use-may.ts'
import { useRead } from '../../client/use-operation.ts'
import { useLanguage, useWords } from '../../client/use-words.ts'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import type { Filter } from '../../ui/filter-chips.tsx'
import { ListPage } from '../../ui/list-page.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { Body, Page } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { access } from '../contract.ts'
import { words } from '../locale.ts'
import { type AreaRows, chosenAreas, type Matrix, type Wanted } from './matrix-rows.ts'
import { MatrixTable } from './matrix-table.tsx'
import { RoleForm } from './role-form.tsx'

const nothingWanted: Wanted = { text: '', areas: [], granted: [] }

/** 权限矩阵: roles across, operations down by area; a cell says whose records and which classes. */
export function PermissionMatrix() {
  const t = useWords(words)
  const [wanted, setWanted] = useState(nothingWanted)
  const [roleIds, setRoleIds] = useState<string[]>([])
  const [adding, setAdding] = useState(false)
  const mayEdit = useMay('access.setGrant')
  const matrix = useRead(access.matrix, {})
  const filters = useFilters(matrix.data, wanted, setWanted, roleIds, setRoleIds)
  const clear = () => {
    setWanted(nothingWanted)
    setRoleIds([])
  }
  const add = mayEdit && (
    <Button size="small" onClick={() => setAdding(true)}>
      {t('addRole')}
    </Button>
  )
  return (
    <Page>
      <PageHeader title={t('title')} actions={add} />
      <Body padding="none">
        {matrix.error && <ErrorNote happened={matrix.error.message} onRetry={() => matrix.refetch()} />}
        <ListPage
          search={{ value: wanted.text, onChange: (text) => setWanted({ ...wanted, text }), placeholder: t('find') }}
          filters={filters}
        >
          <Shown matrix={matrix.data} wanted={wanted} roleIds={roleIds} mayEdit={mayEdit} onClear={clear} />
        </ListPage>
      </Body>
      {adding && matrix.data && <RoleForm roles={matrix.data.roles} onClose={() => setAdding(false)} />}
    </Page>
  )
}

type ShownProps = {
  matrix: Matrix | undefined
  wanted: Wanted
  roleIds: string[]
  mayEdit: boolean
  onClear: () => void
}

function Shown({ matrix, wanted, roleIds, mayEdit, onClear }: ShownProps) {
  const t = useWords(words)
  const deferred = useDeferredValue(wanted)
  if (!matrix) return <LoadingRows rows={12} height={37} />
  const areas: AreaRows[] = chosenAreas(matrix, deferred)
  if (areas.length === 0) {
    return <Empty title={t('nothingFound')} action={<Button onClick={onClear}>{t('clearFilter')}</Button>} />
  }
  const roles = matrix.roles.filter(({ id }) => roleIds.length === 0 || roleIds.includes(id))
  return <MatrixTable matrix={matrix} areas={areas} roles={roles} mayEdit={mayEdit} />
}

/** Which areas, which roles, and only what somebody was granted. */
function useFilters(
  matrix: Matrix | undefined,
  wanted: Wanted,
  onWanted: (wanted: Wanted) => void,
  roleIds: string[],
  onRoleIds: (ids: string[]) => void,
): Filter[] {
  const t = useWords(words)
  const [language] = useLanguage()
  const roles = (matrix?.roles ?? []).map(({ id, names }) => ({ value: id, label: names[language] }))
  const areas = (matrix?.areas ?? []).map(({ area, words: names }) => ({ value: area, label: names[language] }))
  return [
    { key: 'role', label: t('roleFilter'), chosen: roleIds, onChange: onRoleIds, options: roles },
    {
      key: 'area',
      label: t('area'),
      chosen: wanted.areas,
      onChange: (chosen) => onWanted({ ...wanted, areas: chosen }),
      options: areas,
    },
    {
      key: 'granted',
      label: t('grantedTo'),
      chosen: wanted.granted,
      onChange: (granted) => onWanted({ ...wanted, granted }),
      options: roles,
    },
  ]
}
