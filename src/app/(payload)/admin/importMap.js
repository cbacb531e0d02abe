import { JsonField as JsonField_b8706f01d80b3aae14fcecd8079af9ea } from '../../../admin/parts/JsonField'
import { ReviewPanelLoader as ReviewPanelLoader_2f127f2e765646b892f612bc59b40e0c } from '../../../admin/knowledge/ReviewPanelLoader'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BulkReach as BulkReach_de389898cc5cea5f999f0e4907528865 } from '../../../admin/knowledge/BulkReach'
import { ReachMenuItem as ReachMenuItem_8b43af178be53b4da31537a99ebbdf8a } from '../../../admin/knowledge/ReachMenuItem'
import { JudgedPublishButton as JudgedPublishButton_927df132b625ba146462d7ecab79826d } from '../../../admin/assistant/check/JudgedPublishButton'
import { UnpublishArticleButton as UnpublishArticleButton_509bdbc07f1b24bf6732357142ed4c2e } from '../../../admin/knowledge/UnpublishArticleButton'
import { TemplatePreviewLoader as TemplatePreviewLoader_b501a2757d9a9eac2351de8c77ad0f9d } from '../../../admin/knowledge/TemplatePreviewLoader'
import { MacroStepsLoader as MacroStepsLoader_512ca53978fc0701c9493626174bae08 } from '../../../admin/knowledge/macro/MacroStepsLoader'
import { ConditionsLoader as ConditionsLoader_fbfed862589b5a224a174154bf3f4ea0 } from '../../../admin/fields/loaders'
import { TriggerFieldLoader as TriggerFieldLoader_1fa8dc9e9ad210e8014a76ded76341c5 } from '../../../admin/assistant/trigger/TriggerFieldLoader'
import { JudgedSaveButton as JudgedSaveButton_0c888087494e39fcf1ea147edd159937 } from '../../../admin/assistant/check/JudgedSaveButton'
import { GuardrailFieldLoader as GuardrailFieldLoader_22bc0598c51a7c972c212e060d331fb3 } from '../../../admin/assistant/guardrail/GuardrailFieldLoader'
import { ValidationCheckLoader as ValidationCheckLoader_56ea6c60ac99cbfc407b198fa9cbe828 } from '../../../admin/validation/ValidationCheckLoader'
import { SlaTargetsLoader as SlaTargetsLoader_fbfed862589b5a224a174154bf3f4ea0 } from '../../../admin/fields/loaders'
import { HoursLoader as HoursLoader_fbfed862589b5a224a174154bf3f4ea0 } from '../../../admin/fields/loaders'
import { HolidaysLoader as HolidaysLoader_fbfed862589b5a224a174154bf3f4ea0 } from '../../../admin/fields/loaders'
import { Nav as Nav_3cd2cf7bec23406b09c4440fd44d1976 } from '../../../admin/nav/Nav'
import { Icon as Icon_48a75e37b0630d5b8c8066e180c0e6ef } from '../../../admin/graphics/Icon'
import { Logo as Logo_88541c286955dbac4d90fb5ed606381c } from '../../../admin/graphics/Logo'
import { AssistantView as AssistantView_b1ae01d93dfcd49534ad7250d4d923f7 } from '../../../admin/assistant/AssistantView'
import { Console as Console_5c4def8f2c9aaaaf37414614bd24eaa8 } from '../../../admin/console/Console'
import { Dashboard as Dashboard_5ca4e3b69e191e476675bfd795fa2b85 } from '../../../admin/insight/Dashboard'
import { KnowledgeGaps as KnowledgeGaps_10cc491976726e2e1e96bcbf2c09f0ab } from '../../../admin/knowledge/KnowledgeGaps'
import { Triage as Triage_dd1b4392a4c65a7055874b11399ff0b1 } from '../../../admin/triage/Triage'
import { RoutingLab as RoutingLab_753f305c36ba4135e5329358f0e0a293 } from '../../../admin/routing/RoutingLab'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/parts/JsonField#JsonField": JsonField_b8706f01d80b3aae14fcecd8079af9ea,
  "/admin/knowledge/ReviewPanelLoader#ReviewPanelLoader": ReviewPanelLoader_2f127f2e765646b892f612bc59b40e0c,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/knowledge/BulkReach#BulkReach": BulkReach_de389898cc5cea5f999f0e4907528865,
  "/admin/knowledge/ReachMenuItem#ReachMenuItem": ReachMenuItem_8b43af178be53b4da31537a99ebbdf8a,
  "/admin/assistant/check/JudgedPublishButton#JudgedPublishButton": JudgedPublishButton_927df132b625ba146462d7ecab79826d,
  "/admin/knowledge/UnpublishArticleButton#UnpublishArticleButton": UnpublishArticleButton_509bdbc07f1b24bf6732357142ed4c2e,
  "/admin/knowledge/TemplatePreviewLoader#TemplatePreviewLoader": TemplatePreviewLoader_b501a2757d9a9eac2351de8c77ad0f9d,
  "/admin/knowledge/macro/MacroStepsLoader#MacroStepsLoader": MacroStepsLoader_512ca53978fc0701c9493626174bae08,
  "/admin/fields/loaders#ConditionsLoader": ConditionsLoader_fbfed862589b5a224a174154bf3f4ea0,
  "/admin/assistant/trigger/TriggerFieldLoader#TriggerFieldLoader": TriggerFieldLoader_1fa8dc9e9ad210e8014a76ded76341c5,
  "/admin/assistant/check/JudgedSaveButton#JudgedSaveButton": JudgedSaveButton_0c888087494e39fcf1ea147edd159937,
  "/admin/assistant/guardrail/GuardrailFieldLoader#GuardrailFieldLoader": GuardrailFieldLoader_22bc0598c51a7c972c212e060d331fb3,
  "/admin/validation/ValidationCheckLoader#ValidationCheckLoader": ValidationCheckLoader_56ea6c60ac99cbfc407b198fa9cbe828,
  "/admin/fields/loaders#SlaTargetsLoader": SlaTargetsLoader_fbfed862589b5a224a174154bf3f4ea0,
  "/admin/fields/loaders#HoursLoader": HoursLoader_fbfed862589b5a224a174154bf3f4ea0,
  "/admin/fields/loaders#HolidaysLoader": HolidaysLoader_fbfed862589b5a224a174154bf3f4ea0,
  "/admin/nav/Nav#Nav": Nav_3cd2cf7bec23406b09c4440fd44d1976,
  "/admin/graphics/Icon#Icon": Icon_48a75e37b0630d5b8c8066e180c0e6ef,
  "/admin/graphics/Logo#Logo": Logo_88541c286955dbac4d90fb5ed606381c,
  "/admin/assistant/AssistantView#AssistantView": AssistantView_b1ae01d93dfcd49534ad7250d4d923f7,
  "/admin/console/Console#Console": Console_5c4def8f2c9aaaaf37414614bd24eaa8,
  "/admin/insight/Dashboard#Dashboard": Dashboard_5ca4e3b69e191e476675bfd795fa2b85,
  "/admin/knowledge/KnowledgeGaps#KnowledgeGaps": KnowledgeGaps_10cc491976726e2e1e96bcbf2c09f0ab,
  "/admin/triage/Triage#Triage": Triage_dd1b4392a4c65a7055874b11399ff0b1,
  "/admin/routing/RoutingLab#RoutingLab": RoutingLab_753f305c36ba4135e5329358f0e0a293,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
