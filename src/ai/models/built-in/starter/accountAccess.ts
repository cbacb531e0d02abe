import type { StarterRow } from './types'

/** Signing in, passwords, codes, invitations, locked accounts. */
export const accountAccess: readonly StarterRow[] = [
  ['high', 'report-problem', "I can't log in to my account, it keeps saying the password is wrong"],
  ['medium', 'ask-how', 'How do I reset my password?'],
  ['high', 'report-problem', 'My account got locked after too many attempts, please unlock it'],
  ['medium', 'report-problem', 'The password reset email never arrives in my inbox'],
  ['medium', 'request-change', 'Please change the email address I use to sign in'],
  [
    'high',
    'report-problem',
    'The verification code for two-factor login does not arrive on my phone',
  ],
  ['high', 'report-problem', 'I lost my phone and cannot get past the two-step login'],
  [
    'medium',
    'request-change',
    'Our colleague left, remove her user and give her seat to someone else',
  ],
  ['low', 'ask-how', 'Where can I invite a new team member to our workspace?'],
  ['medium', 'report-problem', 'The invitation link I got has expired, can you send another one'],
  ['high', 'report-problem', 'Single sign-on sends us back to the login page in a loop'],
  ['medium', 'ask-how', 'I forgot my username, how can I find it'],
  [
    'medium',
    'request-change',
    'Please make me administrator of our workspace, the former one is gone',
  ],
  ['high', 'report-problem', 'It says my user is deactivated and I cannot sign in any more'],
  [
    'medium',
    'request-change',
    'I need access to the finance workspace, I only get permission denied',
  ],
  ['low', 'ask-how', 'Can I have two users with the same email address?'],
  ['medium', 'report-problem', 'I am logged out every five minutes and have to sign in again'],
  ['medium', 'ask-status', 'I asked for my login to be restored yesterday, is there any progress?'],
  ['high', 'report-problem', 'Ich kann mich nicht mehr anmelden, mein Passwort wird abgelehnt'],
  ['medium', 'ask-how', 'Wie setze ich mein Kennwort zurück? Ich komme nicht in mein Konto'],
  ['high', 'report-problem', 'No puedo iniciar sesión, mi cuenta está bloqueada'],
  ['medium', 'ask-how', 'Olvidé mi contraseña, ¿cómo puedo restablecerla?'],
  ['high', 'report-problem', "Je n'arrive plus à me connecter à mon compte, mot de passe refusé"],
  ['medium', 'ask-how', 'Comment réinitialiser mon mot de passe ?'],
  ['high', 'report-problem', 'لا أستطيع تسجيل الدخول إلى حسابي، كلمة المرور لا تعمل'],
  ['medium', 'ask-how', 'نسيت كلمة المرور، كيف يمكنني إعادة تعيينها؟'],
]
