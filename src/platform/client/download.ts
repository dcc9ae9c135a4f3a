/** Fetches the file behind a ticket as a download; the page stays where it is. */
export function download(ticket: string): void {
  const link = document.createElement('a')
  link.href = `/download/${ticket}`
  link.download = ''
  document.body.append(link)
  link.click()
  link.remove()
}
