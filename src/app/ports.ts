import { companyZone, organizationPorts } from '#modules/organization/index.ts'
import { isEmployed, leads, organizationAnswers } from '#modules/people/index.ts'
import { standing } from '#platform/access/index.ts'
import { auditPort } from '#platform/audit/index.ts'

/** What low modules ask of higher ones, answered. */
export function fillPorts(): void {
  organizationPorts.fill(organizationAnswers)
  standing.fill({ isEmployed, leads })
  auditPort.fill({ zoneOf: companyZone })
}
