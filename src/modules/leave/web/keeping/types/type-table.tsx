import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { DataTable } from '#platform/ui/data-table.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { leave } from '../../../contract.ts'
import { TypeMark } from '../../shared/type-mark.tsx'
import { words } from '../locale.ts'
import type { LeaveType } from '../types.ts'
import { FloorLine } from './floor-line.tsx'
import { standing } from './type-draft.ts'
import { useRuleSentence } from './use-rule-sentence.ts'

type TypeTableProps = { types: readonly LeaveType[]; onOpen: (typeId: string) => void }

/** Each type with its rule in a sentence, and the law's beside it. */
export function TypeTable({ types, onOpen }: TypeTableProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const may = useMay(leave.saveType.name)
  const [problem, setProblem] = useState<string>()
  const columns = useColumns(setProblem)
  const rule = useStanding()
  const open = ({ typeId }: LeaveType) => onOpen(typeId)
  return (
    <>
      {problem && <RefusalNote reason={problem} />}
      <DataTable
        label={t('types')}
        columns={columns}
        rows={types}
        rowKey={({ typeId }) => typeId}
        rowName={({ names }) => names[language]}
        density="roomy"
        {...(may && { onOpen: open, onPeek: open })}
        phone={(type) => (
          <PhoneRow
            leading={<TypeMark type={type} />}
            title={<TypeName type={type} />}
            detail={<span className="rule-on-phone">{rule(type)}</span>}
          />
        )}
      />
    </>
  )
}

function useStanding(): (type: LeaveType) => string {
  const sentence = useRuleSentence()
  const today = useToday()
  return (type) => {
    const version = standing(type, today)
    return version ? sentence(version.rule) : ''
  }
}

function TypeName({ type }: { type: LeaveType }) {
  const t = useWords(words)
  const [language] = useLanguage()
  return (
    <span className="line">
      <span className={type.retired ? 'quiet' : 'strong'}>{type.names[language]}</span>
      {type.retired && <StatusTag>{t('retired')}</StatusTag>}
    </span>
  )
}

function useColumns(onProblem: (problem: string | undefined) => void): Column<LeaveType>[] {
  const t = useWords(words)
  const today = useToday()
  const rule = useStanding()
  const may = useMay(leave.retireType.name)
  return [
    {
      ...{ key: 'name', title: t('type'), width: 180 },
      render: (type) => (
        <span className="line">
          <TypeMark type={type} />
          <TypeName type={type} />
        </span>
      ),
    },
    {
      ...{ key: 'rule', title: t('ruleToday') },
      render: (type) => (
        <div className="rule-line">
          {rule(type)}
          <Coming type={type} today={today} />
        </div>
      ),
    },
    { key: 'floor', title: t('lawLeast'), render: ({ floor, law }) => floor && <FloorLine floor={floor} law={law} /> },
    ...(may
      ? [
          {
            key: 'deed',
            title: '',
            width: 96,
            render: (type: LeaveType) => <Retire type={type} onProblem={onProblem} />,
          },
        ]
      : []),
  ]
}

/** A rule that begins later is said. */
function Coming({ type: { versions }, today }: { type: LeaveType; today: string }) {
  const t = useWords(words)
  const next = versions.findLast(({ from }) => from > today)
  return next && versions.some(({ from }) => from <= today) ? (
    <p className="small waits">{t('changesOn', { day: next.from })}</p>
  ) : null
}

function Retire({ type, onProblem }: { type: LeaveType; onProblem: (problem: string | undefined) => void }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const tell = useUndoToast()
  const retire = useWrite(leave.retireType)
  const set = (retired: boolean) => {
    onProblem(undefined)
    const said = t(retired ? 'retiredNow' : 'usedAgain', { type: type.names[language] })
    const onSuccess = () => tell(retired ? { said, undo: () => set(false) } : { said })
    retire.mutate({ typeId: type.typeId, retired }, { onSuccess, onError: ({ message }) => onProblem(message) })
  }
  return (
    <button
      className="bare link nowrap"
      type="button"
      onClick={(event) => {
        event.stopPropagation()
        set(!type.retired)
      }}
    >
      {type.retired ? t('bringBack') : t('retire')}
    </button>
  )
}
