import type { CollectionConfig } from 'payload'

import { recordFailedSignIn } from '@/hooks/audit/recordFailedSignIn'
import { recordPasswordReset } from '@/hooks/audit/recordPasswordReset'
import { recordSignIn } from '@/hooks/audit/recordSignIn'
import { recordSignOut } from '@/hooks/audit/recordSignOut'
import { tellActor } from '@/hooks/audit/tellActor'

type Hooks = NonNullable<CollectionConfig['hooks']>

/**
 * The audit hooks of a collection. Every collection tells the database who acts; collections that people sign in to
 * also record that. What changed is written by the triggers of `src/audit`, not here.
 */
export const auditHooks = ({ isAuth = false }: { isAuth?: boolean } = {}): Pick<
  Hooks,
  'afterError' | 'afterForgotPassword' | 'afterLogin' | 'afterLogout' | 'beforeOperation'
> =>
  isAuth
    ? {
        afterError: [recordFailedSignIn],
        afterForgotPassword: [recordPasswordReset],
        afterLogin: [recordSignIn],
        afterLogout: [recordSignOut],
        beforeOperation: [tellActor],
      }
    : { beforeOperation: [tellActor] }
