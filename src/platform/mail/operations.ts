import { implement } from '../operation.ts'
import { mail } from './contract.ts'
import { canSend } from './deliver.ts'
import { mailsBefore } from './store.ts'

const pageSize = 50

export const showOutbox = implement(mail.outbox, {
  about: 'company',
  async run({ db, input }) {
    const rows = await mailsBefore(db, input.before)
    const mails = rows.slice(0, pageSize).map((row) => ({
      id: row.id,
      to: row.recipient,
      subject: row.subject,
      body: row.body,
      createdAt: row.created_at,
      sentAt: row.sent_at,
      tries: row.tries,
      problem: row.problem,
    }))
    return { sending: canSend(), mails, next: rows.length > pageSize ? (mails.at(-1)?.id ?? null) : null }
  },
})
