import type { Module } from '../house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { accessOperations } from './operations.ts'

export const accessModule: Module = { name: 'access', operations: accessOperations, operationWords, refusalWords }

export { actorOf } from './actor.ts'
export { standing } from './standing.ts'
