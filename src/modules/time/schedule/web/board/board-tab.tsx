import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { PageFoot } from '#platform/ui/page-foot.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { time } from '../../../contract.ts'
import { boardPage } from '../../contract.ts'
import type { Plan, Planner } from '../calls.ts'
import { StartTime } from '../start-time.tsx'
import { BoardBar } from './board-bar.tsx'
import { BoardGrid } from './board-grid.tsx'
import { BoardNotes } from './board-notes.tsx'
import { Brushes } from './brushes.tsx'
import { NobodyHere } from './nobody-here.tsx'
import { PhoneBoard } from './phone-board.tsx'
import { cellsIn, type Range } from './range.ts'
import { type Board, useBoard } from './use-board.ts'
import { usePlan } from './use-plan.ts'
import './board.css'

/** The planner: people by days. */
export function BoardTab() {
  const phone = usePhone()
  const board = useBoard(phone)
  const { data, error, refetch } = board.found
  if (!data)
    return error ? <Problem error={error} onRetry={() => void refetch()} /> : <LoadingRows rows={12} height={37} />
  if (!data.started) return <StartTime />
  return phone ? <PhoneBoard board={board} data={data} /> : <WideBoard board={board} data={data} />
}

function WideBoard({ board, data }: { board: Board; data: Planner }) {
  const mayPlan = useMay(time.planDays.name)
  const planning = usePlan()
  const [brush, setBrush] = useState<Plan>()
  const [range, setRange] = useState<Range>()

  function put(plan: Plan, over: Range) {
    setRange(undefined)
    void planning.plan(cellsIn(over, data.rows, data.days, plan))
  }

  return (
    <div className="board">
      <BoardBar board={board} data={data} planning={planning} mayPlan={mayPlan} />
      {mayPlan && data.rows.length > 0 && (
        <Brushes
          shifts={data.shifts}
          brush={brush}
          selected={range ? cellsIn(range, data.rows, data.days, null).length : 0}
          onChoose={(plan) => (range ? put(plan, range) : setBrush(plan === brush ? undefined : plan))}
          onDrop={() => setBrush(undefined)}
        />
      )}
      <BoardNotes problem={planning.problem} warnings={planning.warnings} />
      {data.rows.length === 0 ? (
        <NobodyHere />
      ) : (
        <BoardGrid
          data={data}
          today={board.today}
          range={range}
          painting={brush !== undefined}
          pendingOf={planning.pendingOf}
          onRange={mayPlan ? setRange : undefined}
          onDone={(over) => brush !== undefined && put(brush, over)}
          onPlan={put}
          onDrop={() => {
            setBrush(undefined)
            setRange(undefined)
          }}
        />
      )}
      <PageFoot
        page={board.page}
        size={boardPage}
        total={data.total}
        onPage={(page) => board.show({ page: String(page) })}
      />
    </div>
  )
}
