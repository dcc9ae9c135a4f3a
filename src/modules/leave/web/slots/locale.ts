import { defineWords } from '#platform/words.ts'

/** Loaded with the app itself: nothing but the titles. */
export const words = defineWords('leaveSlots', {
  leave: ['假期', 'Leave'],
})
