import { Button } from 'antd'
import { useState } from 'react'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import { Menu } from '#platform/ui/menu.tsx'
import { Peek } from '#platform/ui/peek.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { TimeLine } from '#platform/ui/time-line.tsx'
import { type ChartNode, organization, type Position, type Unit, type UnitEvent } from '../contract.ts'
import { ChangeTags } from './chart/chart-node.tsx'
import { words } from './locale.ts'
import { UnitDeed, type UnitDeedKind } from './unit-deed.tsx'

type PanelProps = { id: string; node: ChartNode | undefined; onClose: () => void; onChoose: (id: string) => void }

/** Everything about one unit beside the chart: who, how many, positions, what happened, and what can be done. */
export function UnitPanel({ id, node, onClose, onChoose }: PanelProps) {
  const { day, isToday } = useAsOf()
  const unit = useRead(organization.unit, { id, asOf: isToday ? undefined : day }, { keep: false })
  const [deed, setDeed] = useState<{ kind: UnitDeedKind; position?: Position }>()
  const { data } = unit

  return (
    <>
      <Peek
        title={data?.name ?? node?.name ?? ''}
        detail={data && <Path unit={data} onChoose={onChoose} />}
        {...(isToday && data && { actions: <Actions unit={data} onDeed={(kind) => setDeed({ kind })} /> })}
        onClose={onClose}
      >
        <div className="stack apart">
          {node && <Changed node={node} />}
          {unit.isError && <NoDetails node={node} reason={unit.error.message} onRetry={() => void unit.refetch()} />}
          {unit.isPending && <LoadingRows rows={6} height={37} />}
          {data && (
            <Details
              unit={data}
              readOnly={!isToday}
              onPosition={(position) => setDeed({ kind: 'position', position })}
            />
          )}
        </div>
      </Peek>
      {deed && data && <UnitDeed {...deed} unit={data} onClose={() => setDeed(undefined)} />}
    </>
  )
}

function Changed({ node: { changes } }: { node: ChartNode }) {
  if (changes.length === 0) return null
  return (
    <div className="line wrap">
      <ChangeTags changes={changes} />
    </div>
  )
}

type NoDetailsProps = { node: ChartNode | undefined; reason: string; onRetry: () => void }

/** A unit that only a draft makes is not there to be asked about yet. */
function NoDetails({ node, reason, onRetry }: NoDetailsProps) {
  const t = useWords(words)
  const drafted = node?.planned === true && node.changes.includes('added')
  return drafted ? <p className="dense soft">{t('draftedUnit')}</p> : <ErrorNote happened={reason} onRetry={onRetry} />
}

function Path({ unit, onChoose }: { unit: Unit; onChoose: (id: string) => void }) {
  const superiors = unit.path.slice(0, -1)
  return (
    <span className="line wrap">
      {superiors.map((each, at) => (
        <span key={each.id}>
          {at > 0 && <span aria-hidden="true">/ </span>}
          <button type="button" className="bare link" onClick={() => onChoose(each.id)}>
            {each.name}
          </button>
        </span>
      ))}
    </span>
  )
}

const deedOperations: Record<UnitDeedKind, string> = {
  create: organization.createUnit.name,
  rename: organization.renameUnit.name,
  move: organization.moveUnit.name,
  setHead: organization.setHead.name,
  plan: organization.setHeadcount.name,
  position: organization.savePosition.name,
  accounts: organization.setAccounts.name,
  close: organization.closeUnit.name,
}

function Actions({ unit, onDeed }: { unit: Unit; onDeed: (kind: UnitDeedKind) => void }) {
  const t = useWords(words)
  const may: Record<UnitDeedKind, boolean> = {
    create: useMay(deedOperations.create),
    rename: useMay(deedOperations.rename),
    move: useMay(deedOperations.move) && unit.path.length > 1,
    setHead: useMay(deedOperations.setHead),
    plan: useMay(deedOperations.plan),
    position: useMay(deedOperations.position),
    accounts: useMay(deedOperations.accounts),
    close: useMay(deedOperations.close) && unit.path.length > 1,
  }
  const allowed = (Object.keys(may) as UnitDeedKind[]).filter((kind) => may[kind])
  const [first, second, ...rest] = allowed
  if (!first) return null
  return (
    <>
      <Button size="small" type="primary" onClick={() => onDeed(first)}>
        {t(`deed.${first}`)}
      </Button>
      {second && (
        <Button size="small" onClick={() => onDeed(second)}>
          {t(`deed.${second}`)}
        </Button>
      )}
      {rest.length > 0 && (
        <Menu
          button={t('more')}
          buttonClass="bare link"
          label={t('moreDeeds', { name: unit.name })}
          items={rest.map((kind) => ({
            key: kind,
            label: t(`deed.${kind}`),
            danger: kind === 'close',
            onChoose: () => onDeed(kind),
          }))}
        />
      )}
    </>
  )
}

type DetailsProps = { unit: Unit; readOnly: boolean; onPosition: (position: Position) => void }

function Details({ unit, readOnly, onPosition }: DetailsProps) {
  const t = useWords(words)
  const numbers = isHidden(unit.people) ? <Locked /> : t('peopleOwnAll', { own: unit.people.own, all: unit.people.all })
  const plan = isHidden(unit.plan) ? <Locked /> : (unit.plan ?? t('notSet'))
  return (
    <>
      <KeyValues
        items={[
          { key: 'head', label: t('head'), value: unit.head?.name ?? <span className="waits">{t('headOpen')}</span> },
          { key: 'people', label: t('inPost'), value: numbers },
          { key: 'plan', label: t('plan'), value: plan },
          { key: 'code', label: t('code'), value: unit.code ?? '—' },
          { key: 'entity', label: t('legalEntity'), value: unit.legalEntity?.name ?? '—' },
          { key: 'centre', label: t('costCentre'), value: unit.costCentre?.name ?? '—' },
          {
            key: 'from',
            label: t('stands'),
            value: unit.to ? t('fromTo', { from: unit.from, to: unit.to }) : t('since', { day: unit.from }),
          },
        ]}
      />
      <Positions unit={unit} readOnly={readOnly} onPosition={onPosition} />
      <History unit={unit} readOnly={readOnly} />
    </>
  )
}

function Positions({ unit, readOnly, onPosition }: DetailsProps) {
  const t = useWords(words)
  const may = useMay(organization.savePosition.name) && !readOnly
  return (
    <Section title={t('positions')} note={unit.positions.length}>
      {unit.positions.length === 0 && <p className="dense soft">{t('noPositions')}</p>}
      <ul className="stack">
        {unit.positions.map((each) => (
          <li key={each.id} className="line dense">
            {may ? (
              <button type="button" className="bare link" onClick={() => onPosition(each)}>
                {each.name}
              </button>
            ) : (
              <span>{each.name}</span>
            )}
            <span className="grow soft ellipsis">
              {each.reportsTo ? t('reportsTo', { name: each.reportsTo.name }) : ''}
            </span>
            {!isHidden(each.people) && !isHidden(each.plan) && (
              <span className="soft">{each.plan === null ? each.people : `${each.people}/${each.plan}`}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type EventKind = UnitEvent['kinds'][number]

function useEventSentence() {
  const t = useWords(words)
  const nobody = t('headNone')
  const sentences: Record<EventKind, (event: UnitEvent) => string> = {
    created: () => t('event.created'),
    closed: () => t('event.closed'),
    accountsChanged: () => t('event.accountsChanged'),
    renamed: ({ name }) => t('eventRenamed', { before: name.before ?? '', after: name.after ?? '' }),
    moved: ({ parent }) => t('eventMoved', { before: parent.before?.name ?? '—', after: parent.after?.name ?? '—' }),
    headChanged: ({ head }) =>
      t('eventHead', { before: head.before?.name ?? nobody, after: head.after?.name ?? nobody }),
  }
  return (event: UnitEvent): string => event.kinds.map((kind) => sentences[kind](event)).join(t('semicolon'))
}

function History({ unit, readOnly }: { unit: Unit; readOnly: boolean }) {
  const t = useWords(words)
  const say = useEventSentence()
  const may = useMay(organization.undoUnitChange.name) && !readOnly
  const undo = useWrite(organization.undoUnitChange)
  return (
    <Section title={t('history')} note={unit.history.length}>
      {undo.error && <RefusalNote reason={undo.error.message} />}
      <TimeLine
        label={t('history')}
        entries={unit.history.map((event) => ({
          key: event.day,
          day: event.day,
          kind: event.kinds.map((kind) => t(`kind.${kind}`)).join(t('comma')),
          sentence: say(event),
          planned: event.planned,
          ...(event.reorganization && { why: t('byReorganization', { name: event.reorganization.name }) }),
          ...(may &&
            event.mayUndo && {
              action: (
                <button
                  type="button"
                  className="bare link"
                  disabled={undo.isPending}
                  onClick={() => undo.mutate({ id: unit.id, day: event.day })}
                >
                  {t('takeBack')}
                </button>
              ),
            }),
        }))}
      />
    </Section>
  )
}
