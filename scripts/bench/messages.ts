/** What customers write in the load: half of it is in the demo's knowledge base, the rest is for people. */
const answerable = [
  ['Password', 'Hi, I forgot my password and cannot sign in any more. How do I set a new one?'],
  ['Reset mail', 'I asked for a password reset twice but the mail never arrives. What can I do?'],
  ['Invoices', 'Where can I download the invoices of the last months as PDF?'],
  ['Export', 'How can I export all tasks of a board to CSV or Excel?'],
  ['Inviting', 'We have three new colleagues. How do I invite people to our workspace?'],
  ['Second factor', 'How do I turn on two-factor authentication for my account?'],
  ['New phone', 'I lost the phone with my authenticator app. How do I get back into my account?'],
  ['Notifications', 'I get far too many mails. How can I change which notifications I receive?'],
  ['Slack', 'How do I connect a Slack channel with our board?'],
  ['Slow board', 'Our biggest board has become slow when scrolling. How do we make it fast again?'],
  ['Recurring', 'Can a task repeat every second Tuesday? How do I make a recurring task?'],
  ['Restore', 'I deleted a task by mistake. Is there a way to restore deleted tasks?'],
  ['Import', 'How do I import tasks from a spreadsheet?'],
  ['Roles', 'What is the difference between a guest, a member and an owner?'],
  ['Tokens', 'Where do I create an access token for the API?'],
  ['Payment', 'How do I replace the credit card that our plan is paid with?'],
  ['Passwort', 'Guten Tag, ich habe mein Passwort vergessen. Wie setze ich es zurück?'],
  ['Rechnung', 'Wo kann ich unsere Rechnungen als PDF herunterladen?'],
  ['Contraseña', 'Hola, olvidé mi contraseña. ¿Cómo puedo restablecerla?'],
  ['Facturas', 'Buenos días, ¿dónde puedo descargar las facturas de este año?'],
] as const

const forPeople = [
  ['Refund', 'You charged us twice in October. I want a refund for the second payment.'],
  ['Angry', 'This is the third time I write. Your support is useless and I am really angry.'],
  ['A person', 'Please let me talk to a real person, I do not want to chat with a machine.'],
  ['Contract', 'Our lawyer asks for a signed data processing agreement before Friday.'],
  [
    'Everything is down',
    'Nobody in our company can open any board since nine o’clock. All is down.',
  ],
  ['Offer', 'We are 240 people and would like an offer for the enterprise plan.'],
  [
    'Strange sign-in',
    'Somebody from another country signed in to my account. I think I was hacked.',
  ],
  ['Lamp', 'The lamp in my kitchen flickers since yesterday, which bulb should I buy?'],
  ['Crash', 'The timeline crashes whenever I drag the quarterly roadmap onto the second board.'],
  ['Idea', 'It would be lovely if cards could have a cover colour per project.'],
] as const

export type BenchMessage = {
  readonly channel: 'web-form' | 'whatsapp'
  /** Each customer writes once, but every tenth message is the second one of an earlier customer. */
  readonly customer: number
  readonly subject: string
  readonly text: string
}

/** Message number `index` of the load: the same in every run. Web form and WhatsApp take turns. */
export const benchMessage = (index: number): BenchMessage => {
  const isFollowUp = index % 10 === 9 && index >= 42
  const customer = isFollowUp ? index - (index % 20 === 9 ? 41 : 42) : index
  // Texts change slower than channels, so that each text comes on both.
  const turn = Math.floor(index / 2)
  const texts = turn % 2 === 0 ? answerable : forPeople
  const [subject, text] = texts[Math.floor(turn / 2) % texts.length] ?? answerable[0]

  return {
    channel: customer % 2 === 0 ? 'web-form' : 'whatsapp',
    customer,
    subject,
    text: isFollowUp ? `One more thing: ${text}` : text,
  }
}
