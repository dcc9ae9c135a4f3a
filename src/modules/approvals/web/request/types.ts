import type { z } from 'zod'
import type { approvals } from '../../contract.ts'

export type Request = z.output<typeof approvals.request.output>
export type Entry = Request['history'][number]

export type DialogProps = { request: Request; onDone?: (() => void) | undefined; onClose: () => void }
