import { useWords } from '#platform/client/use-words.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import type { Column } from '#platform/ui/table.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import type { Box, Row } from '../../contract.ts'
import { FactValue, factsBeside } from '../shared/facts.tsx'
import { words as shared } from '../shared/locale.ts'
import { useSaid, whoOf } from '../shared/names.ts'
import { StateTag } from '../shared/state-tag.tsx'
import { words } from './locale.ts'
import { useDue } from './use-due.ts'

/** What each box is read for: to decide the facts and the day; of one's own where it stands. */
export function useColumns(box: Box): Column<Row>[] {
  const t = useWords(words)
  const who: Column<Row> = { key: 'who', title: t('who'), fixed: true, render: (row) => <Who request={row} /> }
  const what: Column<Row> = { key: 'what', title: t('what'), render: (row) => <What request={row} /> }
  const facts: Column<Row> = { key: 'facts', title: t('facts'), render: (row) => <DecidingFacts request={row} /> }
  const state: Column<Row> = { key: 'state', title: t('state'), render: (row) => <StateTag request={row} /> }
  const waits: Column<Row> = { key: 'waits', title: t('waitingFor'), render: (row) => <WaitingFor request={row} /> }
  const asked: Column<Row> = { key: 'asked', title: t('askedAt'), render: (row) => <Moment at={row.askedAt} /> }
  const closed: Column<Row> = { key: 'closed', title: t('closedAt'), render: (row) => <Moment at={row.closedAt} /> }
  const arrived: Column<Row> = { key: 'at', title: t('arrived'), render: (row) => <Moment at={row.arrivedAt} /> }
  const due: Column<Row> = { key: 'due', title: t('dueBy'), render: (row) => <Due request={row} /> }
  return {
    toDecide: [who, what, facts, arrived, due],
    asked: [what, state, waits, asked, closed],
    copies: [who, what, state, asked],
    done: [who, what, state, asked, closed],
  }[box]
}

function Who({ request }: { request: Row }) {
  const t = useWords(words)
  const name = whoOf(request)
  const others = [
    request.concerns && request.concerns !== request.asker.name && t('askedBy', { name: request.asker.name }),
    request.onBehalfOf && t('inPlaceOf', { name: request.onBehalfOf }),
  ].filter(Boolean)
  return (
    <span className="line nowrap">
      <Avatar name={name} size={24} />
      <span>{name}</span>
      {others.length > 0 && <span className="quiet small">{others.join(' · ')}</span>}
    </span>
  )
}

function What({ request: { title, summary, unread } }: { request: Row }) {
  const t = useWords(words)
  const said = useSaid()
  return (
    <span className={unread ? 'nowrap strong' : 'nowrap'}>
      {unread && <i className="request-unread" role="img" aria-label={t('unread')} />}
      {said(title)} <span className="soft">{said(summary)}</span>
    </span>
  )
}

/** At most two in a row; the panel has them all. */
const inRow = 2

export function DecidingFacts({ request }: { request: Row }) {
  const said = useSaid()
  const s = useWords(shared)
  return (
    <span className="inbox-facts">
      {factsBeside(request)
        .slice(0, inRow)
        .map((fact) => (
          <span key={fact.key}>
            <span className="quiet">{s('colon', { label: said(fact.label) })}</span>
            <FactValue fact={fact} />
          </span>
        ))}
    </span>
  )
}

const namedAtMost = 2

function WaitingFor({ request: { waitingFor } }: { request: Row }) {
  const t = useWords(words)
  const s = useWords(shared)
  const names = waitingFor.slice(0, namedAtMost).join(s('comma'))
  const isMore = waitingFor.length > namedAtMost
  return <span className="nowrap">{isMore ? t('manyWait', { names, count: waitingFor.length }) : names}</span>
}

function Moment({ at }: { at: string | null }) {
  const f = useFormat()
  return at ? <span className="nowrap soft">{f.moment(at)}</span> : null
}

export function Due({ request }: { request: Row }) {
  const { said, tone } = useDue(request)
  return said && <span className={`nowrap ${tone}`}>{said}</span>
}
