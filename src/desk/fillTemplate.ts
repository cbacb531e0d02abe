export { fillTemplate, openVariable } from '@/domain/knowledge/fillTemplate'
