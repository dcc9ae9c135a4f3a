import type { Module } from '../house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { showOutbox } from './operations.ts'

export { canSend, deliverMails, type Send } from './deliver.ts'
export { type Letter, queueMail, queueMails } from './store.ts'

export const mailModule: Module = { name: 'mail', operations: [showOutbox], operationWords, refusalWords }
