import { defineWords } from '../words.ts'

/** What the browser itself has to say about a call. */
export const words = defineWords('client', {
  unreachable: ['与服务器的连接断了，你没有丢失任何修改', 'Connection lost. None of your changes are lost'],
  noAnswer: [
    '服务器没有好好回答（{{status}}），请再试一次',
    'The server did not answer properly ({{status}}). Try again',
  ],
})
