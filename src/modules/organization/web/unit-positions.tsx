import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { Menu } from '#platform/ui/menu.tsx'
import { Section } from '#platform/ui/section.tsx'
import type { Position, Unit } from '../contract.ts'
import { words } from './locale.ts'
import { organization } from './operations.ts'
import type { UnitDeedKind } from './unit-draft.ts'

export type PositionDeed = Extract<UnitDeedKind, 'position' | 'closePosition'>

type PositionsProps = {
  unit: Unit
  readOnly: boolean
  onDeed: (kind: PositionDeed, position: Position) => void
}

/** The positions of a unit, each with how many hold it. */
export function UnitPositions({ unit, readOnly, onDeed }: PositionsProps) {
  const t = useWords(words)
  const may = {
    position: useMay(organization.savePosition.name) && !readOnly,
    closePosition: useMay(organization.closePosition.name) && !readOnly,
  }
  const deeds = (['position', 'closePosition'] as const).filter((kind) => may[kind])
  return (
    <Section title={t('positions')} note={unit.positions.length}>
      {unit.positions.length === 0 && <p className="dense soft">{t('noPositions')}</p>}
      <ul className="stack">
        {unit.positions.map((each) => (
          <li key={each.id} className="line dense">
            <span className="strong">{each.name}</span>
            <span className="grow soft ellipsis">
              {each.reportsTo ? t('reportsTo', { name: each.reportsTo.name }) : ''}
            </span>
            {!isHidden(each.people) && !isHidden(each.plan) && (
              <span className="soft">{each.plan === null ? each.people : `${each.people}/${each.plan}`}</span>
            )}
            {deeds.length > 0 && (
              <Menu
                button={<Icon name="dots" size={16} />}
                buttonClass="bare icon-button"
                buttonLabel={t('moreDeeds', { name: each.name })}
                label={t('moreDeeds', { name: each.name })}
                align="end"
                items={deeds.map((kind) => ({
                  key: kind,
                  label: t(kind === 'position' ? 'editPosition' : 'deed.closePosition'),
                  danger: kind === 'closePosition',
                  onChoose: () => onDeed(kind, each),
                }))}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
