import { useState } from 'react'
import { useRead } from '#platform/client/use-operation.ts'
import { approvals, type FieldValues, type Flow, type Party } from '../../contract.ts'
import { unfinished } from './edit.ts'

export type TrialRun = ReturnType<typeof useTrial>

const nobody = '00000000-0000-7000-8000-000000000000'

/** Who would decide a request of this person with these values, by the flow on the screen: asked again with each change. */
export function useTrial(kind: string, flow: Flow) {
  const [person, setPerson] = useState<Party>()
  const [values, setValues] = useState<FieldValues>({})
  const whole = unfinished(flow).length === 0
  const enabled = person !== undefined && whole
  const asked = useRead(approvals.dryRun, { kind, flow, userId: person?.userId ?? nobody, values }, { enabled })
  return {
    person,
    setPerson,
    values,
    setValue: (key: string, value: FieldValues[string] | undefined) =>
      setValues(({ [key]: _, ...others }) => (value === undefined ? others : { ...others, [key]: value })),
    whole,
    refusal: enabled ? (asked.error ?? undefined) : undefined,
    result: person ? asked.data : undefined,
  }
}
