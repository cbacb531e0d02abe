type Started = { readonly cancel: () => void; readonly done: Promise<string> }

/**
 * Sends one file and tells how far it is: `fetch` cannot say that. `done` gives the token that a message names the
 * file by, or fails with words for the person.
 */
export const uploadFile = ({
  caseId,
  file,
  name,
  onProgress,
}: {
  caseId: string
  file: File
  name: string
  onProgress: (share: number) => void
}): Started => {
  const request = new XMLHttpRequest()
  const done = new Promise<string>((resolve, reject) => {
    const fail = (text: string): void => {
      reject(new Error(text))
    }
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) {
        onProgress(loaded / total)
      }
    }
    request.onload = () => {
      const answer = parsed(request.responseText)

      if (request.status === 200 && answer.token !== undefined) {
        resolve(answer.token)
      } else {
        fail(answer.detail ?? 'Something failed on our side.')
      }
    }
    request.onerror = () => {
      fail('The server cannot be reached. Check the connection.')
    }
    request.onabort = () => {
      fail('Stopped.')
    }
    request.open('POST', `/api/desk/cases/${caseId}/uploads?filename=${encodeURIComponent(name)}`)
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream')
    request.send(file)
  })

  return {
    cancel: () => {
      request.abort()
    },
    done,
  }
}

const parsed = (text: string): { detail?: string; token?: string } => {
  try {
    return JSON.parse(text) as { detail?: string; token?: string }
  } catch {
    return {}
  }
}
