import { deskPage } from '../deskPage'
import { readBundle } from '../readBundle'
import { readDesk } from '../../desk/readDesk'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ path?: string[] }> }

/** The desk at an address: a page with the first data in it and one script, and nothing of Next's. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const bundle = readBundle()
  const [place = '', number = null] = (await params).path ?? []

  if (bundle === null) {
    return new Response(null, { status: 404 })
  }

  const path = ['/desk', place, number].filter((part) => part !== '' && part !== null).join('/')
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const caseNumber = number === null ? null : decodeURIComponent(number)
  const data = await readDesk({ caseNumber, path, search })

  return deskPage({ bundle, data, place: caseNumber ?? place, theme: themeOf(request) })
}

/** The cookie in which the admin panel keeps the theme too. Read here, so that no page flashes. */
const themeOf = (request: Request): 'dark' | 'light' | null => {
  const [, theme] =
    /(?:^|;\s*)caseway-theme=(dark|light)(?:;|$)/u.exec(request.headers.get('cookie') ?? '') ?? []

  return theme === 'dark' || theme === 'light' ? theme : null
}
