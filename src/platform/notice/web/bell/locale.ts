import { defineWords } from '../../../words.ts'

/** The bell is in the first page that anybody loads: it brings these words and no others. */
export const words = defineWords('notice.bell', {
  notices: ['提醒', 'Notices'],
  unseen: ['提醒，{{count}}条新的', 'Notices, {{count}} new', 'Notices, {{count}} new'],
})
