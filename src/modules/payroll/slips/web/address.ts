type Whose = { personId: string; employmentId: string }

/** Somebody’s payslip of a run: of this employment, where there were two. */
export const slipHref = (runId: string, { personId, employmentId }: Whose): string =>
  `/payroll/${runId}/slips/${personId}?of=${employmentId}`

/** One’s own. */
export const ownSlipHref = ({ runId, employmentId }: { runId: string; employmentId: string }): string =>
  `/me/payslips/${runId}?of=${employmentId}`
