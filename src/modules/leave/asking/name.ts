/** The kind of request in approvals. */
export const leaveKindName = 'leave.request'
