import type { Module } from '#platform/house.ts'
import { operationWords } from './operation-words.ts'
import { insightOperations } from './operations.ts'

export const insightModule: Module = { name: 'insight', operations: insightOperations, operationWords }
