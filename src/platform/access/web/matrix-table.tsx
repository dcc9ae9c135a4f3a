import { useLanguage, useWords } from '../../client/use-words.ts'
import { Pop } from '../../ui/pop.tsx'
import type { GrantShown, OperationRow, Role } from '../contract.ts'
import { words } from '../locale.ts'
import { CellEditor } from './cell-editor.tsx'
import type { AreaRows, Matrix } from './matrix-rows.ts'
import { RoleHead } from './role-head.tsx'
import { useGrantWords } from './use-grant-words.ts'
import './matrix.css'

type MatrixTableProps = { matrix: Matrix; areas: AreaRows[]; roles: Role[]; mayEdit: boolean }

export function MatrixTable({ matrix, areas, roles, mayEdit }: MatrixTableProps) {
  const t = useWords(words)
  const grants = new Map(matrix.grants.map((grant) => [grant.id, grant]))
  return (
    <section className="matrix-scroll" aria-label={t('title')}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t('operation')}</th>
            {roles.map((role) => (
              <RoleHead key={role.id} role={role} roles={matrix.roles} mayEdit={mayEdit} />
            ))}
          </tr>
        </thead>
        {areas.map((area) => (
          <Area key={area.area} {...area} roles={roles} grants={grants} mayEdit={mayEdit} />
        ))}
      </table>
    </section>
  )
}

type Grants = ReadonlyMap<string, GrantShown>
type AreaProps = AreaRows & { roles: Role[]; grants: Grants; mayEdit: boolean }

function Area({ words: names, operations, ...rest }: AreaProps) {
  const [language] = useLanguage()
  return (
    <tbody>
      <tr className="matrix-area">
        <th scope="rowgroup">{names[language]}</th>
        <td colSpan={rest.roles.length} />
      </tr>
      {operations.map((row) => (
        <Row key={row.name} row={row} {...rest} area={names[language]} />
      ))}
    </tbody>
  )
}

type RowProps = { row: OperationRow; area: string; roles: Role[]; grants: Grants; mayEdit: boolean }

function Row({ row, area, roles, grants, mayEdit }: RowProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  return (
    <tr>
      <th scope="row" title={row.name}>
        {row.words[language]}
      </th>
      {row.free ? (
        <td className="quiet" colSpan={roles.length}>
          {t(`free_${row.free}`)}
        </td>
      ) : (
        roles.map((role) => (
          <td key={role.id}>
            <Cell row={row} area={area} role={role} grants={grantsIn(row, role, grants)} mayEdit={mayEdit} />
          </td>
        ))
      )}
    </tr>
  )
}

const grantsIn = (row: OperationRow, role: Role, grants: Grants): GrantShown[] =>
  (row.cells[role.id] ?? []).flatMap((id) => grants.get(id) ?? [])

type CellProps = { row: OperationRow; area: string; role: Role; grants: GrantShown[]; mayEdit: boolean }

function Cell({ row, area, role, grants, mayEdit }: CellProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { short } = useGrantWords()
  const names = { operation: row.words[language], area }
  const label = t('editCell', { role: role.names[language], operation: names.operation })
  const said = grants.map((grant) => <div key={grant.id}>{short(grant)}</div>)
  const face = grants.length > 0 ? said : <span className="quiet">–</span>
  if (!mayEdit) return <div className="matrix-cell">{face}</div>
  const spoken = `${label} ${grants.length > 0 ? grants.map(short).join(' ') : t('none')}`
  return (
    <Pop button={face} buttonClass="bare matrix-cell" buttonLabel={spoken} label={label}>
      {(close) => (
        <CellEditor title={label} names={names} operation={row.name} role={role} grants={grants} onDone={close} />
      )}
    </Pop>
  )
}
