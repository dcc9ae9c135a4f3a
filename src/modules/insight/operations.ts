import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { insight } from './contract.ts'
import { layoutOf, writeLayout } from './store.ts'

const layout = implement(insight.layout, {
  about: 'own',
  run: async ({ db, actor }) => ({ layout: await layoutOf(db, actor.userId) }),
})

const saveLayout = implement(insight.saveLayout, {
  about: 'own',
  async run({ input, db, actor, world }) {
    const unknown = input.layout?.figures.find((key) => !world.house.metrics.has(key))
    if (unknown) refuse('metric.unknown', { key: unknown })
    await writeLayout(db, actor.userId, input.layout)
    return { layout: input.layout }
  },
})

export const insightOperations = [layout, saveLayout]
