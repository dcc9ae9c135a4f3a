import type { WordTable } from '../words.ts'

export const operationWords: WordTable = {
  'files.sweep': ['清理过期文件', 'Remove expired files'],
}

export const refusalWords: WordTable = {
  'files.badName': [
    '文件名里有不能用的字符，请改名后再上传',
    'The file’s name holds characters that can’t be used; rename it and try again',
  ],
  'files.empty': ['文件是空的', 'The file is empty'],
  'files.tooLarge': ['文件太大，最多{{megabytes}}MB', 'The file is too large: at most {{megabytes}} MB'],
  'files.executable': ['「{{name}}」是程序文件，不能上传', '“{{name}}” is a program and can’t be taken'],
  'files.markup': [
    '「{{name}}」是网页或 SVG 文件，不能上传。请另存为 PDF 或图片',
    '“{{name}}” is a web page or SVG and can’t be taken. Save it as PDF or as a picture',
  ],
  'files.oldOffice': [
    '「{{name}}」是旧版 Office 文件或带密码，请另存为不带密码的 xlsx、docx 或 PDF',
    '“{{name}}” is an old Office file or has a password. Save it as xlsx, docx or PDF without one',
  ],
  'files.macros': [
    '「{{name}}」带有宏，不能上传。请另存为不带宏的文件',
    '“{{name}}” holds macros and can’t be taken. Save it without them',
  ],
  'files.unknownType': [
    '认不出「{{name}}」的类型。可以上传 PDF、图片、xlsx、docx、pptx、csv 和 txt',
    'The type of “{{name}}” is not known. PDF, pictures, xlsx, docx, pptx, csv and txt are taken',
  ],
  'files.mismatch': [
    '「{{name}}」的内容和扩展名不一致，请检查文件是否改过名',
    'What “{{name}}” holds is not what its ending says; was it renamed?',
  ],
  'files.notFound': ['没有找到这个文件，可能已过期', 'There is no such file; its time may be over'],
  'files.ticketInvalid': [
    '这个下载链接不是给你的，请回到页面重新下载',
    'This download link is not yours; go back to the page and download again',
  ],
  'files.ticketExpired': [
    '下载链接已过期，请回到页面重新下载',
    'The download link has expired; go back to the page and download again',
  ],
}
