import { type SettingsPlace, settingsPlaces } from '../navigation.ts'
import { useOpenPlaces } from '../open-places.ts'

/** The pages of 设置 that this reader may use. */
export function useSettings(): SettingsPlace[] {
  const isOpen = useOpenPlaces()
  return settingsPlaces.filter(isOpen)
}
