import { defineWords } from '#platform/words.ts'

/** How clocks are said, on every screen and in every request. */
export const words = defineWords('time.clock', {
  nextDay: ['次日{{time}}', '{{time}} next day'],
})
