import type { Answerable } from './types'

export const answerableEn: Answerable = {
  'account-locked': [
    'My account is locked, how long until I can get back in?',
    'too many wrong passwords and now im blocked',
    'It says my account is locked after several attempts. What now?',
  ],
  'api-access-tokens': [
    'Where do I create an API token?',
    'what is the rate limit of the rest api',
    'Our script gets 429 from the API, how many requests per minute may a token make?',
  ],
  'audit-log': [
    'How can I see who changed settings in our workspace?',
    'how long do you keep entries in the audit log',
    'can we stream the audit log to our SIEM',
  ],
  automations: [
    'How do I create an automation rule on a board?',
    'my automation does not run, where can i see why',
    'how many automation runs do we get per month',
  ],
  'cancel-subscription': [
    'How do I cancel my subscription?',
    'i want to stop the renewal of our plan',
    'Hello, we no longer need TechCorp. Please tell me how I can end our subscription before the next period. Kind regards, Mary',
    'cancle subscription',
  ],
  'change-email-address': [
    'How do I change the email address I sign in with?',
    'need to switch my account to a new e-mail adress',
    'the confirmation link for my new address expired',
  ],
  'change-seats-or-plan': [
    'How can I add five more seats to our plan?',
    'downgrade from business to team when does it take effect',
    'Can we switch from monthly to yearly billing?',
  ],
  'compare-plans': [
    'What is the difference between Team and Business?',
    'which plan includes single sign-on and workload view',
    'how much storage is in the free plan',
  ],
  'connect-github': [
    'How do I connect GitHub repositories to a board?',
    'link a pull request to a task',
  ],
  'connect-google-calendar': [
    'Can I see due dates in my Google Calendar?',
    'sync tasks with outlook calendar',
    'gogle calendar integration how',
  ],
  'connect-slack': [
    'How do I connect Slack to a channel?',
    'slack integration setup',
    'we want task updates posted in our Slack channel',
  ],
  'contact-support': [
    'What are your support hours?',
    'can i call support by phone',
    'how do I reach a human in support',
  ],
  'create-board': [
    'How do I create a new board?',
    'add tasks to a board, im new here',
    'start a board from a template',
  ],
  'data-protection': [
    'Are you GDPR compliant and who are your subprocessors?',
    'where is our personal data stored, which data region',
    'how do we sign a DPA',
  ],
  'delete-account': [
    'How can I delete my account for good?',
    'close my account and remove everything',
    'delete the whole workspace',
  ],
  'download-invoices': [
    'Where can I download my invoices?',
    'need the pdf reciept for last month',
    'how do I change the VAT number on our invoice',
    'send invoices to accounting automatically',
  ],
  'email-notifications-missing': [
    'I do not get any notification emails any more',
    'notification mails not arriving, checked spam already',
  ],
  'error-codes': ['What does error TC-409 mean?', 'i get error code TC-500', 'message says TC-403'],
  'export-fails': [
    'My export failed, what can I do?',
    'the export file is empty',
    'download link of the export has expired',
  ],
  'export-your-data': [
    'How can I export a board to CSV?',
    'backup of all our data as json',
    'export whole workspace',
    'is there a way to download everything we have stored with you?',
  ],
  'failed-payment': [
    'What happens if a payment fails?',
    'our workspace is read-only because the payment failed',
  ],
  'file-upload-fails': [
    'I cannot upload a file to a task',
    'upload fails, what is the maximum file size for attachments',
  ],
  'give-feedback': ['I want to make a complaint', 'where do i leave feedback about your service'],
  'import-tasks': [
    'How do I import tasks from a CSV file?',
    'migrate from trello to techcorp',
    'import from jria',
  ],
  'integration-disconnected': [
    'Our integration stopped working and shows disconnected',
    'how to reconnect an integration after the token expired',
  ],
  'invite-people': [
    'How do I invite a colleague to our workspace?',
    'add new team member',
    'invitation link for guests',
    'the invitation did not arrive',
  ],
  'legal-documents': [
    'Where can I find your terms of service?',
    'do you have ISO 27001 or SOC 2 certificates',
  ],
  'lost-authenticator-phone': [
    'I lost my phone and cannot get the two-factor code',
    'new phone, authenticator is gone and no recovery codes',
  ],
  'manage-notifications': [
    'How do I turn off push notifications at night?',
    'set quiet hours',
    'i get too many notification emails, can i have a daily digest',
  ],
  'mobile-app': ['Is there a mobile app for Android?', 'use the iphone app offline'],
  'page-does-not-load': [
    'The page stays white after I log in',
    'blank screen in my browser',
    'page doesnt load',
  ],
  'planned-maintenance': ['When is the next planned maintenance?', 'maintenance window on sunday?'],
  'recurring-tasks': [
    'How can I make a task repeat every week?',
    'set a reminder for a recurring task',
  ],
  'refund-requests': [
    'I was charged twice, can I get my money back?',
    'how do i ask for a refund',
    'refnud request',
  ],
  'report-security-issue': [
    'I found a vulnerability, how do I report it?',
    'got a phishing mail that pretends to be from you',
  ],
  'reset-your-password': [
    'I forgot my password',
    'how to reset pasword',
    'the password reset link does not arrive',
    'Good morning, I have tried to sign in since yesterday but I no longer remember my password. Could you tell me how to set a new one? Thanks, Tom',
    'pw reset pls',
  ],
  'restore-deleted': [
    'How do I restore a deleted board?',
    'i deleted a task by accident, can i get it back from the trash',
  ],
  'roles-and-permissions': [
    'What can a guest do compared to a member?',
    'which permissions does an admin have',
    'make a board private',
  ],
  'scim-provisioning': [
    'How do we set up SCIM provisioning?',
    'automatically remove people with our directory',
  ],
  'search-and-filters': ['How do I filter tasks by assignee?', 'save a search as a filter'],
  'service-status': ['Is there an outage right now? Where is the status page?', 'is techcorp down'],
  'share-board-publicly': [
    'Can I share a board publicly with people without an account?',
    'public link to a board',
  ],
  'slow-boards': [
    'Our big board is very slow',
    'board lags with thousands of tasks, how to archive old ones',
  ],
  'sso-setup': ['How do we set up SAML single sign-on with Okta?', 'configure sso with entra'],
  'suggest-a-feature': [
    'How can I suggest a feature?',
    'i have an idea for a new feature, where do i send it',
  ],
  'sync-conflicts': [
    'My changes do not appear for my colleagues',
    'lost changes after working offline',
  ],
  'talk-to-sales': ['Do you offer a discount for nonprofits?', 'can we get a quote for 200 people'],
  'timeline-dependencies': [
    'How do I add dependencies between tasks on the timeline?',
    'gantt chart with milestones',
  ],
  'transfer-ownership': [
    'How do I transfer ownership of a workspace to someone else?',
    'the only owner left the company',
  ],
  'two-factor-authentication': [
    'How do I turn on two-factor authentication?',
    '2fa code is not accepted',
    'require 2FA for all members',
  ],
  'update-payment-method': [
    'How do I change the credit card we pay with?',
    'my card expired, where do I enter a new one',
    'can we pay by bank transfer or SEPA',
  ],
  webhooks: ['How do I receive webhooks when a task changes?', 'verify the webhook signature'],
  'workload-and-time': ['How do I track time on a task?', 'see the workload of my team'],
}
