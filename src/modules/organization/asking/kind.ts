import type { FieldValues, Names } from '#modules/approvals/contract.ts'
import { fact, type KindFact, type RequestKind } from '#modules/approvals/index.ts'
import { type UnitChange, unitChanges } from '../rules/compare.ts'
import { askedDrafts } from '../store/reorganizations.ts'
import type { Asked } from '../store/tables.ts'
import { words } from './locale.ts'
import { bilingual, plain } from './saying.ts'
import { unitField } from './unit-field.ts'

const both = bilingual(words)

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

const ends: readonly UnitChange[] = ['merged', 'closed']

/** What flows can compare: how many people and units, and which of them, with all that lie above. */
export const askedValues = ({ tally, moved }: Asked, changed: number, unitIds: readonly string[]): FieldValues => ({
  moved,
  units: changed,
  ended: sum(ends.map((change) => tally[change] ?? 0)),
  unit: [...unitIds],
})

const tallySaid = ({ tally }: Asked): Names =>
  both((t) =>
    unitChanges
      .flatMap((change) => {
        const count = tally[change]
        return count ? [t('tally', { change: t(`change.${change}`), count })] : []
      })
      .join(t('comma')),
  )

const planSaid = (plan: number | null): Names =>
  both((t) => (plan === null ? t('noPlan') : t('people', { count: plan })))

function factsOf(asked: Asked, day: string): KindFact[] {
  const { moved, plans } = asked
  return [
    fact(
      'day',
      both((t) => t('day')),
      plain(day),
      { decides: true },
    ),
    fact(
      'units',
      both((t) => t('changed')),
      tallySaid(asked),
      { decides: true },
    ),
    fact(
      'people',
      both((t) => t('peopleMoved')),
      both((t) => t('people', { count: moved })),
      { decides: true },
    ),
    fact(
      'plan',
      both((t) => t('plan')),
      planSaid(plans.after),
      { before: planSaid(plans.before) },
    ),
  ]
}

const nothing: Asked = { tally: {}, moved: 0, plans: { before: null, after: null } }

/** 组织调整: a draft that is to be scheduled. */
export const reorganizationKind: RequestKind = {
  kind: 'organization.reorganization',
  title: both((t) => t('reorganization')),
  glyph: ['组', 'tree'],
  quick: false,
  fields: [
    { key: 'moved', label: both((t) => t('moved')), type: 'number', unit: both((t) => t('ofPeople')) },
    { key: 'units', label: both((t) => t('units')), type: 'number', unit: both((t) => t('ofUnits')) },
    { key: 'ended', label: both((t) => t('ended')), type: 'number', unit: both((t) => t('ofUnits')) },
    { ...unitField, label: both((t) => t('touched')) },
  ],
  readBy: 'organization.reorganization',
  subjectType: 'unit',
  async describe({ db }, recordIds) {
    const drafts = await askedDrafts(db, recordIds)
    return new Map(
      drafts.map(({ id, name, day, asked }) => [
        id,
        {
          summary: plain(name),
          facts: factsOf(asked ?? nothing, day),
          href: `/organization/changes/${id}`,
        },
      ]),
    )
  },
  mendAt: null,
  flow: {
    steps: [
      {
        key: 'executive',
        name: '',
        who: [{ by: 'role', roleId: 'executive' }],
        mode: 'any',
        when: null,
        timeOut: { days: 5, action: 'remind' },
      },
    ],
    copies: [],
    nobody: null,
    once: true,
  },
}
