import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { people } from '../contract.ts'
import { addView, changeView, removeView, viewsOf } from '../store/views.ts'

const views = implement(people.views, {
  about: 'own',
  async run({ db, actor }) {
    const rows = await viewsOf(db, actor.userId)
    const readable = rows.map((row) => ({ ...row, state: people.saveView.input.shape.state.safeParse(row.state) }))
    // A view saved with a column that is gone since then is left out rather than failing them all.
    return { views: readable.flatMap(({ state, ...row }) => (state.success ? [{ ...row, state: state.data }] : [])) }
  },
})

const most = 50

const saveView = implement(people.saveView, {
  about: 'own',
  async run({ db, actor, input }) {
    const { viewId, name, state } = input
    if (viewId) {
      const found = await changeView(db, actor.userId, viewId, name, state)
      return found ? { viewId } : refuse('people.viewNotFound')
    }
    if ((await viewsOf(db, actor.userId)).length >= most) refuse('people.tooManyViews', { most })
    return { viewId: await addView(db, actor.userId, name, state) }
  },
})

const deleteView = implement(people.deleteView, {
  about: 'own',
  async run({ db, actor, input }) {
    await removeView(db, actor.userId, input.viewId)
    return {}
  },
})

export const viewOperations = [views, saveView, deleteView]
