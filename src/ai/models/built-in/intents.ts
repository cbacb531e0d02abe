export { intents, type Intent } from '@/domain/triage/intents'
