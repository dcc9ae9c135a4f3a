import { approvalPorts } from '#modules/approvals/index.ts'
import { absencesWaiting, leaveKind } from '#modules/leave/index.ts'
import { companyZone, organizationPorts, reorganizationKind } from '#modules/organization/index.ts'
import { dryRunOf, runKind, trialPort } from '#modules/payroll/index.ts'
import { approvalAnswers, changeKind, isEmployed, leads, moveKind, organizationAnswers } from '#modules/people/index.ts'
import { correctionKind, overtimeKind, timePorts } from '#modules/time/index.ts'
import { standing } from '#platform/access/index.ts'
import { auditPort } from '#platform/audit/index.ts'
import { usualFlows } from './usual-flows.ts'

/** What low modules ask of higher ones, answered. */
export function fillPorts(): void {
  organizationPorts.fill(organizationAnswers)
  approvalPorts.fill({
    ...approvalAnswers,
    usualFlows: () => usualFlows,
    kinds: () => [changeKind, moveKind, reorganizationKind, leaveKind, overtimeKind, correctionKind, runKind],
  })
  timePorts.fill({ absencesWaiting })
  trialPort.fill({ dryRunOf })
  standing.fill({ isEmployed, leads })
  auditPort.fill({ zoneOf: companyZone })
}
