import { redirect } from 'next/navigation'

/** The KPIs are the first page of the panel; this address is for links that name them. */
export const GET = (): never => redirect('/admin')
