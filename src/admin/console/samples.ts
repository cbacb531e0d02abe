import type { PlayedChannel } from '@/queries/console/journey'

export type Sample = {
  readonly label: string
  /** What is to be seen, so that a person knows what they look at. */
  readonly shows: string
  readonly subject: string
  readonly text: string
}

const covered: Sample = {
  label: 'Covered by an article',
  shows: 'The assistant answers by itself, with its source',
  subject: 'Forgot my password',
  text: 'Hi, I forgot my password and cannot sign in. How do I reset it?',
}

const invoice: Sample = {
  label: 'Invoice wanted',
  shows: 'Billing: routed to Finance',
  subject: 'Invoice for October',
  text: 'Hello, where can I find and download the invoice for October? Our accountant asks for it.',
}

const outage: Sample = {
  label: 'Everything is down',
  shows: 'Urgent: escalated to people at once',
  subject: 'Nothing works, whole company locked out',
  text: 'URGENT: since ten minutes nobody in our company can open any board, we only see error 503. Production is down!',
}

const person: Sample = {
  label: 'Wants a person',
  shows: 'The assistant hands over without arguing',
  subject: 'Please connect me to a human',
  text: 'I do not want to talk to a bot. Please let me speak to a real person about my contract.',
}

const refund: Sample = {
  label: 'Refund',
  shows: 'Money is a matter for people',
  subject: 'I want my money back',
  text: 'You charged me twice this month. I want a refund for the second payment.',
}

const angry: Sample = {
  label: 'Angry',
  shows: 'The mood raises the priority',
  subject: 'This is unacceptable',
  text: 'This is the worst support I have ever seen. Third time I write and still nobody solved the broken export. I am furious.',
}

const german: Sample = {
  label: 'In German',
  shows: 'Answered in the language of the customer',
  subject: 'Passwort vergessen',
  text: 'Guten Tag, ich habe mein Passwort vergessen. Wie kann ich es zurücksetzen?',
}

const spanish: Sample = {
  label: 'In Spanish',
  shows: 'Answered in the language of the customer',
  subject: 'Exportar mis datos',
  text: 'Hola, ¿cómo puedo exportar los datos de mi espacio de trabajo?',
}

const unknown: Sample = {
  label: 'Nothing known about it',
  shows: 'No article covers it: no guess, a person gets it',
  subject: 'Question about fish',
  text: 'Can your software also feed the fish in our office aquarium while we are on holiday?',
}

/** Messages one click away: each shows another way through the product. */
export const samples: Readonly<Record<PlayedChannel, readonly Sample[]>> = {
  email: [covered, invoice, outage, refund, angry, german, unknown],
  'web-form': [covered, invoice, refund, person, spanish, unknown],
  whatsapp: [covered, person, outage, angry, german, spanish, unknown],
}
