import { Button } from 'antd'
import { UnitField } from '#modules/organization/web/unit-field.tsx'
import { useWords } from '#platform/client/use-words.ts'
import { addDays } from '#platform/kernel/day.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { Menu } from '#platform/ui/menu.tsx'
import { SearchBox } from '#platform/ui/search-box.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import type { Planner } from '../calls.ts'
import { words } from '../locale.ts'
import { useSearch } from '../use-search.ts'
import type { Board, SpanChoice } from './use-board.ts'
import type { usePlan } from './use-plan.ts'

type BoardBarProps = { board: Board; data: Planner; planning: ReturnType<typeof usePlan>; mayPlan: boolean }

/** Whose plan of which days. */
export function BoardBar({ board, data, planning, mayPlan }: BoardBarProps) {
  const t = useWords(words)
  const { from, size } = board
  const search = useSearch(board.search, (typed) => board.show({ search: typed }))
  return (
    <search className="board-bar">
      <DaySteps board={board} />
      <Segmented<SpanChoice>
        label={t('span')}
        value={board.span}
        onChange={(days) => board.show({ days: days === '14' ? undefined : days })}
        options={(['7', '14', '28'] as const).map((value) => ({ value, label: t(`weeks.${value}`) }))}
      />
      <span className="grow" />
      <div className="board-unit">
        <UnitField
          label={t('unit')}
          optional
          day={board.today}
          value={board.unit}
          onChange={(unit) => board.show({ unit })}
        />
      </div>
      <SearchBox {...search} placeholder={t('findPeople')} />
      {mayPlan && (
        <Menu
          button={<Icon name="dots" />}
          buttonClass="bare icon-button"
          buttonLabel={t('copyBefore', { count: size })}
          label={t('copyBefore', { count: size })}
          items={[
            {
              key: 'copy',
              label: t('copyBefore', { count: size }),
              icon: 'swap',
              disabled: planning.busy || data.rows.length === 0,
              onChoose: () =>
                void planning.copy(
                  data.rows.map(({ personId }) => personId),
                  addDays(from, -size),
                  size,
                  from,
                ),
            },
          ]}
        />
      )}
    </search>
  )
}

/** Back and forth by what is shown; which days these are. */
export function DaySteps({ board }: { board: Board }) {
  const t = useWords(words)
  const format = useFormat()
  const { from, size, week } = board
  return (
    <div className="board-steps">
      <button className="bare icon-button" type="button" aria-label={t('earlier')} onClick={() => board.go(-size)}>
        <Icon name="left" />
      </button>
      <button className="bare icon-button" type="button" aria-label={t('afterwards')} onClick={() => board.go(size)}>
        <Icon name="right" />
      </button>
      <strong className="nowrap">
        {t('shownDays', { from: format.day(from, 'sentence'), to: format.day(addDays(from, size - 1), 'sentence') })}
      </strong>
      {from !== week && (
        <Button size="small" onClick={() => board.show({ from: undefined })}>
          {t('thisWeek')}
        </Button>
      )}
    </div>
  )
}
