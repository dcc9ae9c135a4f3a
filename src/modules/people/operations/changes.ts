import { implement } from '#platform/operation.ts'
import { people } from '../contract.ts'
import { happen } from './happening.ts'
import { aboutMove } from './moving.ts'

const aboutPerson = ({ personId }: { personId: string }) => ({ type: 'person', id: personId })

const confirm = implement(people.confirm, {
  about: aboutPerson,
  run: (call) => {
    const { personId, day, reason, monthlyWage } = call.input
    return happen(call, { personId, kind: 'confirm', day, reason, told: { baseFen: monthlyWage } })
  },
})

const transfer = implement(people.transfer, {
  about: aboutMove,
  run: (call) => {
    const { personId, day, reason, monthlyWage, ...post } = call.input
    return happen(call, { personId, kind: 'transfer', day, reason, told: { ...post, baseFen: monthlyWage } })
  },
})

const promote = implement(people.promote, {
  about: aboutMove,
  run: (call) => {
    const { personId, day, reason, monthlyWage, ...post } = call.input
    return happen(call, { personId, kind: 'promote', day, reason, told: { ...post, baseFen: monthlyWage } })
  },
})

const second = implement(people.second, {
  about: aboutMove,
  run: (call) => {
    const { personId, day, reason, ...post } = call.input
    return happen(call, { personId, kind: 'second', day, reason, told: post })
  },
})

const endSecondment = implement(people.endSecondment, {
  about: aboutPerson,
  run: (call) => {
    const { personId, day, reason } = call.input
    return happen(call, { personId, kind: 'return', day, reason, told: {} })
  },
})

const changePay = implement(people.changePay, {
  about: aboutPerson,
  run: (call) => {
    const { personId, day, reason, monthlyWage } = call.input
    return happen(call, { personId, kind: 'pay', day, reason, told: { baseFen: monthlyWage } })
  },
})

export const changeOperations = [confirm, transfer, promote, second, endSecondment, changePay]
