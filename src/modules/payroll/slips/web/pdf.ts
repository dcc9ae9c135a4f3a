import { useState } from 'react'
import { call } from '#platform/client/call.ts'
import { download } from '#platform/client/download.ts'
import { useMay } from '#platform/client/use-may.ts'

type Asked =
  | { name: 'payroll.payslipPdf'; input: { runId: string; personId: string; employmentId: string } }
  | { name: 'payroll.mySlipPdf'; input: { runId: string; employmentId: string } }

/** The payslip on paper: it is set when it is asked for, and fetched with a ticket. */
export function usePdf(asked: Asked) {
  const may = useMay(asked.name)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function fetchIt() {
    setBusy(true)
    setProblem(undefined)
    try {
      download((await call<{ ticket: string }>(asked.name, asked.input)).ticket)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }

  return { may, busy, problem, fetchIt }
}
