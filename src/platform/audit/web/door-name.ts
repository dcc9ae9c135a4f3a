import type { Speak } from '#platform/words.ts'
import type { words } from '../locale.ts'

const doors = ['web', 'http', 'cli', 'job', 'test'] as const

export function doorName(t: Speak<(typeof words)['table']>, door: string): string {
  const known = doors.find((each) => each === door)
  return known ? t(`door.${known}`) : door
}
