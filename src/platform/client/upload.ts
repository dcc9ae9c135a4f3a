import { pageLanguage, type Refused, refusedWith, type Unreachable, unreachable } from './call.ts'

export type Uploaded = { fileId: string; name: string; size: number }

/** Sends a file, telling how much of it is there. XMLHttpRequest, because fetch can't tell. @throws Refused, Unreachable */
export function upload(file: File, onProgress?: (share: number) => void): Promise<Uploaded> {
  return new Promise((resolve, reject: (error: Refused | Unreachable) => void) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/files')
    request.responseType = 'json'
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.setRequestHeader('x-language', pageLanguage())
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(loaded / total)
    request.onerror = () => reject(unreachable())
    request.onload = () => {
      if (request.status === 200) resolve(request.response as Uploaded)
      else reject(refusedWith(request.status, request.response))
    }
    request.send(file)
  })
}
