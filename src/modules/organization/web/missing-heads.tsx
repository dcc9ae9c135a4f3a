import { useState } from 'react'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { CheckField } from '#platform/ui/check-field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import type { ProposedHead } from '../contract.ts'
import { words } from './locale.ts'
import { organization } from './operations.ts'
import './missing-heads.css'

/** One quiet line while units have no head and reporting lines say who it is: after an import, mostly. */
export function MissingHeads() {
  const t = useWords(words)
  const { isToday } = useAsOf()
  const may = useMay(organization.setHeads.name)
  const [looking, setLooking] = useState(false)
  const { data } = useRead(organization.suggestHeads, {}, { enabled: may && isToday })
  if (!isToday || !data || data.rows.length === 0) return null
  return (
    <div className="chart-remark">
      <span>{t('headless', { count: data.headless, proposed: data.rows.length })}</span>
      <button className="bare link nowrap" type="button" onClick={() => setLooking(true)}>
        {t('seeProposals')}
      </button>
      {looking && <Proposals rows={data.rows} onClose={() => setLooking(false)} />}
    </div>
  )
}

function Proposals({ rows, onClose }: { rows: ProposedHead[]; onClose: () => void }) {
  const t = useWords(words)
  const { today } = useAsOf()
  const tell = useUndoToast()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const save = useWrite(organization.setHeads)
  const chosen = rows.filter(({ unitId }) => !left.has(unitId))
  const toggle = (unitId: string, take: boolean) =>
    setLeft(new Set(take ? [...left].filter((each) => each !== unitId) : [...left, unitId]))
  const send = () =>
    save.mutate(
      { day: today, heads: chosen.map(({ unitId, head }) => ({ unitId, headId: head.id })) },
      {
        onSuccess: ({ count }) => {
          tell({ said: t('headsSet', { count }) })
          onClose()
        },
      },
    )
  return (
    <FormDialog
      width="wide"
      title={t('proposalsTitle', { count: rows.length })}
      deed={t('setHeads', { count: chosen.length })}
      leave={t('notNow')}
      busy={save.isPending}
      ready={chosen.length > 0}
      problem={save.error?.message}
      onSend={send}
      onClose={onClose}
    >
      <p className="quiet dense">{t('proposalsNote')}</p>
      <CheckField
        label={t('allProposals')}
        checked={chosen.length === rows.length}
        onChange={(all) => setLeft(new Set(all ? [] : rows.map(({ unitId }) => unitId)))}
      />
      <ul className="proposed-heads">
        {rows.map((row) => (
          <li key={row.unitId}>
            <CheckField
              label={<Proposal row={row} />}
              checked={!left.has(row.unitId)}
              onChange={(take) => toggle(row.unitId, take)}
            />
          </li>
        ))}
      </ul>
    </FormDialog>
  )
}

function Proposal({ row: { path, head, reports } }: { row: ProposedHead }) {
  const t = useWords(words)
  return (
    <span className="proposed-head">
      <span className="ellipsis">
        <span className="strong">{path.at(-1)}</span>
        {path.length > 1 && <span className="quiet small"> {path.slice(0, -1).join(' / ')}</span>}
      </span>
      <span className="line">
        <Avatar name={head.name} size={24} />
        {head.name}
        {!isHidden(reports) && <span className="quiet small nowrap">{t('proposedReports', { count: reports })}</span>}
      </span>
    </span>
  )
}
