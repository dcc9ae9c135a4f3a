import type { Module } from '../house.ts'
import { job } from '../jobs/job.ts'
import { removeExpired } from './files.ts'
import { operationWords, refusalWords } from './locale.ts'

export { type OpenFile, openFile, type Receiving, receiveFile, removeExpired, sentFile } from './files.ts'
export { onDisk } from './on-disk.ts'
export { expireFile, type FileRow, fileOf, keepFile } from './store.ts'
export { storeTable } from './table-file.ts'
export { issueTicket, redeemTicket } from './ticket.ts'
export { storeZip, type ZipPart } from './zip-file.ts'

/** The nightly sweep. */
export const sweepFiles = job('files.sweep', async (_input, { world }) => ({ removed: await removeExpired(world) }))

export const filesModule: Module = { name: 'files', operations: [], jobs: [sweepFiles], operationWords, refusalWords }
