import { redirect } from 'next/navigation'

/** The KPIs are the first page of the panel; this address is for links that name them. */
export default function Page(): never {
  redirect('/admin')
}
