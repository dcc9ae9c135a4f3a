export const sheetRefusals = {
  'sheet.notATable': [
    '「{{name}}」不是表格，请上传 Excel（.xlsx）或 CSV 文件。',
    '“{{name}}” is not a table. Upload an Excel file (.xlsx) or a CSV file.',
  ],
  'sheet.isOldExcel': [
    '「{{name}}」是旧版 Excel（.xls）。请用 Excel 或 WPS 打开，另存为 .xlsx 再上传。',
    '“{{name}}” is an old Excel file (.xls). Open it in Excel or WPS, save it as .xlsx and upload that.',
  ],
  'sheet.isBinaryWorkbook': [
    '「{{name}}」是 Excel 二进制工作簿（.xlsb）。请另存为 .xlsx 再上传。',
    '“{{name}}” is a binary Excel workbook (.xlsb). Save it as .xlsx and upload that.',
  ],
  'sheet.isWebPage': [
    '「{{name}}」其实是网页格式，只是名字像表格。请用 Excel 或 WPS 打开，另存为 .xlsx 再上传。',
    '“{{name}}” is really a web page named like a table. Open it in Excel or WPS, save it as .xlsx and upload that.',
  ],
  'sheet.isPdf': [
    '「{{name}}」是 PDF，读不出行和列。请上传原来的 Excel 或 CSV 文件。',
    '“{{name}}” is a PDF, which has no rows and columns. Upload the Excel or CSV file it was made from.',
  ],
  'sheet.isImage': [
    '「{{name}}」是图片。请上传 Excel（.xlsx）或 CSV 文件。',
    '“{{name}}” is a picture. Upload an Excel file (.xlsx) or a CSV file.',
  ],
  'sheet.isOtherArchive': [
    '「{{name}}」是压缩包或别的文档，不是 Excel 表格。请解压或另存为 .xlsx 再上传。',
    '“{{name}}” is an archive or another kind of document. Unpack it, or save it as .xlsx, and upload that.',
  ],
  'sheet.locked': [
    '「{{name}}」有打开密码。请在 Excel 里去掉密码，保存后再上传。',
    '“{{name}}” needs a password to open. Remove the password in Excel, save, and upload again.',
  ],
  'sheet.broken': [
    '「{{name}}」已损坏，打不开。请用 Excel 打开原文件，另存一份再上传。',
    '“{{name}}” is damaged and cannot be opened. Open the original in Excel, save a copy and upload that.',
  ],
  'sheet.unsafe': [
    '「{{name}}」里有不该出现在表格里的内容，已停止读取。请把数据复制到一个新的 Excel 文件再上传。',
    '“{{name}}” holds things that do not belong in a table; reading stopped. Copy the data into a new Excel file and upload that.',
  ],
  'sheet.inflates': [
    '「{{name}}」解压后太大，已停止读取。请只留下要导入的工作表和列，另存后再上传。',
    '“{{name}}” grows too large when unpacked; reading stopped. Keep only the sheet and columns to import, save, and upload again.',
  ],
  'sheet.tooLarge': [
    '「{{name}}」超过 {{most}} MB。请拆成几个文件分别上传。',
    '“{{name}}” is larger than {{most}} MB. Split it into several files.',
  ],
  'sheet.empty': ['「{{name}}」是空的，没有可读的内容。', '“{{name}}” is empty: there is nothing to read.'],
  'sheet.headerOnly': [
    '「{{name}}」只有表头，没有数据行。请填好数据再上传。',
    '“{{name}}” has headings but no rows. Fill in the rows and upload it again.',
  ],
  'sheet.noSuchRow': ['表里没有第 {{row}} 行。', 'The table has no row {{row}}.'],
  'sheet.noSuchSheet': [
    '「{{name}}」里没有名为「{{sheet}}」的工作表。现有：{{sheets}}。',
    '“{{name}}” has no sheet named “{{sheet}}”. It has: {{sheets}}.',
  ],
  'sheet.tooManyRows': [
    '数据超过 {{most}} 行。请拆成几个文件分别上传。',
    'There are more than {{most}} rows. Split them into several files.',
  ],
  'sheet.tooManyColumns': [
    '第 {{row}} 行超过 {{most}} 列。请删去多余的列再上传。',
    'Row {{row}} has more than {{most}} columns. Remove the columns you do not need.',
  ],
  'sheet.cellTooLong': [
    '第 {{row}} 行 {{column}} 列的文字超过 {{most}} 个字，请缩短后再上传。',
    'The text in row {{row}}, column {{column}}, is longer than {{most}} characters. Shorten it and upload again.',
  ],
  'sheet.quoteNotClosed': [
    '第 {{row}} 行起有一个引号 " 没有成对，后面的内容分不清行和列。请在原文件中补上或删去它。',
    'From row {{row}} on, a quotation mark (") has no partner, so rows and columns cannot be told apart. Add or remove it in the original file.',
  ],
  'sheet.rowTooLong': [
    '第 {{row}} 行太长，可能是有一个引号 " 没有成对。请检查原文件的这一行。',
    'Row {{row}} is too long; a quotation mark (") may have no partner. Check that row in the original file.',
  ],
  'sheet.unknownEncoding': [
    '不认识编码「{{encoding}}」。常用的有 utf-8 和 gb18030。',
    'The encoding “{{encoding}}” is not known. Common ones are utf-8 and gb18030.',
  ],
  'sheet.tooManyRowsToWrite': [
    'Excel 一张表最多 {{most}} 行。请缩小范围，或改为导出 CSV。',
    'An Excel sheet holds at most {{most}} rows. Narrow the list, or export CSV instead.',
  ],
} as const
