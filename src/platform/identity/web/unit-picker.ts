import type { ComponentType } from 'react'

/** Chooses several units. Only who keeps the units can draw it; the app puts it here. */
export type UnitPicker = ComponentType<{ label: string; value: string[]; onChange: (unitIds: string[]) => void }>

let picker: UnitPicker | undefined

export const chosenUnitPicker = (): UnitPicker | undefined => picker

export function fillUnitPicker(component: UnitPicker): void {
  picker = component
}
