import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
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
import type { ChartNode, Position, Unit } from '../contract.ts'
import { ChangeTags } from './chart/chart-node.tsx'
import { words } from './locale.ts'
import { organization } from './operations.ts'
import type { UnitDeedKind } from './unit-draft.ts'
import { UnitHistory } from './unit-history.tsx'
import { type PositionDeed, UnitPositions } from './unit-positions.tsx'

// The form, with what it takes to choose from, is fetched when something is to be done.
const UnitDeed = lazy(async () => ({ default: (await import('./unit-deed.tsx')).UnitDeed }))

type PanelProps = {
  id: string
  node: ChartNode | undefined
  /** Where it stands among its neighbours, so that it can go up or down. */
  ends: Ends
  onClose: () => void
  onChoose: (id: string) => void
}

/** Everything about one unit beside the chart: who, how many, positions, what happened, and what can be done. */
export function UnitPanel({ id, node, ends, onClose, onChoose }: PanelProps) {
  const { day, isToday } = useAsOf()
  const unit = useRead(organization.unit, { id, asOf: isToday ? undefined : day }, { keep: false })
  const [deed, setDeed] = useState<{ kind: UnitDeedKind; position?: Position }>()
  const { data } = unit

  return (
    <>
      <Peek
        title={data?.name ?? node?.name ?? ''}
        detail={data && <Path unit={data} onChoose={onChoose} />}
        {...(isToday &&
          data && { actions: <Actions unit={data} node={node} ends={ends} onDeed={(kind) => setDeed({ kind })} /> })}
        onClose={onClose}
      >
        <div className="stack apart">
          {node && <Changed node={node} />}
          {unit.isError && <NoDetails node={node} reason={unit.error.message} onRetry={() => void unit.refetch()} />}
          {unit.isPending && <LoadingRows rows={6} height={37} />}
          {data && (
            <Details unit={data} readOnly={!isToday} onPositionDeed={(kind, position) => setDeed({ kind, position })} />
          )}
        </div>
      </Peek>
      {deed && data && (
        <Suspense fallback={null}>
          <UnitDeed {...deed} unit={data} onClose={() => setDeed(undefined)} />
        </Suspense>
      )}
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
          {at > 0 && (
            <span aria-hidden="true" className="path-slash">
              /
            </span>
          )}
          <button type="button" className="bare link" onClick={() => onChoose(each.id)}>
            {each.name}
          </button>
        </span>
      ))}
    </span>
  )
}

export type Ends = { first: boolean; last: boolean }

/** One place up or down among the neighbours, done at once: the other way undoes it. */
function usePlaces(node: ChartNode | undefined, { first, last }: Ends) {
  const t = useWords(words)
  const may = useMay(organization.reorderUnit.name)
  const reorder = useWrite(organization.reorderUnit)
  const parentId = node?.parentId
  if (!may || !parentId) return []
  const item = (direction: 'up' | 'down', disabled: boolean) => ({
    key: direction,
    label: t(direction === 'up' ? 'moveUp' : 'moveDown'),
    disabled: disabled || reorder.isPending,
    onChoose: () => reorder.mutate({ parentId, id: node.id, direction }),
  })
  return [item('up', first), item('down', last)]
}

/** What is done to the unit itself, in the order of its buttons. */
type Deed = Exclude<UnitDeedKind, 'closePosition'>

const deedOperations: Record<Deed, string> = {
  create: organization.createUnit.name,
  rename: organization.renameUnit.name,
  move: organization.moveUnit.name,
  setHead: organization.setHead.name,
  plan: organization.setHeadcount.name,
  position: organization.savePosition.name,
  accounts: organization.setAccounts.name,
  close: organization.closeUnit.name,
}

type ActionsProps = { unit: Unit; node: ChartNode | undefined; ends: Ends; onDeed: (kind: Deed) => void }

function Actions({ unit, node, ends, onDeed }: ActionsProps) {
  const t = useWords(words)
  const places = usePlaces(node, ends)
  const may: Record<Deed, boolean> = {
    create: useMay(deedOperations.create),
    rename: useMay(deedOperations.rename),
    move: useMay(deedOperations.move) && unit.path.length > 1,
    setHead: useMay(deedOperations.setHead),
    plan: useMay(deedOperations.plan),
    position: useMay(deedOperations.position),
    accounts: useMay(deedOperations.accounts),
    close: useMay(deedOperations.close) && unit.path.length > 1,
  }
  const allowed = (Object.keys(may) as Deed[]).filter((kind) => may[kind])
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
          items={[
            ...places,
            ...rest.map((kind) => ({
              key: kind,
              label: t(kind === 'position' ? 'newPosition' : `deed.${kind}`),
              danger: kind === 'close',
              onChoose: () => onDeed(kind),
            })),
          ]}
        />
      )}
    </>
  )
}

type DetailsProps = { unit: Unit; readOnly: boolean; onPositionDeed: (kind: PositionDeed, position: Position) => void }

function Details({ unit, readOnly, onPositionDeed }: DetailsProps) {
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
      <UnitPositions unit={unit} readOnly={readOnly} onDeed={onPositionDeed} />
      <UnitHistory unit={unit} readOnly={readOnly} />
    </>
  )
}
