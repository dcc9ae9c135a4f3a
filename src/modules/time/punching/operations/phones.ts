import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { time } from '../../contract.ts'
import { phoneList, releasePhone, takePhone } from '../store/phones.ts'

const take = implement(time.takePhone, {
  about: 'own',
  async run({ db, actor, input }) {
    const personId = actor.personId ?? refuse('time.noPerson')
    return { since: (await takePhone(db, personId, input.phoneKey)) ?? refuse('time.otherPhone') }
  },
})

const phones = implement(time.phones, {
  about: 'reach',
  run: ({ db, reach, today, input }) => phoneList(db, { ...input, reach, today }),
})

const release = implement(time.releasePhone, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  async run({ db, input }) {
    if (!(await releasePhone(db, input.personId))) refuse('time.noPhone')
    return {}
  },
})

export const phoneOperations = [take, phones, release]
