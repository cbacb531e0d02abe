import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."_locales" AS ENUM('en', 'de', 'es', 'fr', 'ar');
  CREATE TYPE "public"."enum_cases_escalation_flags" AS ENUM('LEGAL_ESCALATION', 'SENTIMENT_ESCALATION', 'KB_MISS', 'HUMAN_REQUESTED', 'WHATSAPP_ESCALATION', 'SALES_INQUIRY', 'REFUND_REQUEST', 'REPEAT_CONTACT', 'SECURITY_ESCALATION', 'P1_CRITICAL');
  CREATE TYPE "public"."enum_cases_status" AS ENUM('new', 'open', 'pending-customer', 'on-hold', 'pending-data', 'escalated', 'resolved', 'closed');
  CREATE TYPE "public"."enum_cases_priority" AS ENUM('low', 'medium', 'high', 'urgent');
  CREATE TYPE "public"."enum_cases_channel" AS ENUM('email', 'whatsapp', 'sms', 'phone', 'web-form', 'chat', 'social');
  CREATE TYPE "public"."enum_cases_assistant_mode" AS ENUM('off', 'shadow', 'suggest', 'auto');
  CREATE TYPE "public"."enum_messages_direction" AS ENUM('inbound', 'outbound', 'internal');
  CREATE TYPE "public"."enum_messages_author_kind" AS ENUM('customer', 'agent', 'assistant', 'system');
  CREATE TYPE "public"."enum_messages_channel" AS ENUM('email', 'whatsapp', 'sms', 'phone', 'web-form', 'chat', 'social');
  CREATE TYPE "public"."enum_case_events_actor_kind" AS ENUM('staff', 'customer', 'api-client', 'assistant', 'system', 'nobody');
  CREATE TYPE "public"."enum_case_links_kind" AS ENUM('related', 'duplicate', 'split-from', 'merged-from');
  CREATE TYPE "public"."enum_customers_tier" AS ENUM('free', 'team', 'business', 'enterprise');
  CREATE TYPE "public"."enum_customer_identifiers_kind" AS ENUM('email', 'phone', 'external');
  CREATE TYPE "public"."enum_feedback_about" AS ENUM('customer', 'agent', 'assistant', 'system');
  CREATE TYPE "public"."enum_articles_kind" AS ENUM('article', 'faq', 'tutorial');
  CREATE TYPE "public"."enum_articles_audience" AS ENUM('public', 'internal');
  CREATE TYPE "public"."enum_articles_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__articles_v_version_kind" AS ENUM('article', 'faq', 'tutorial');
  CREATE TYPE "public"."enum__articles_v_version_audience" AS ENUM('public', 'internal');
  CREATE TYPE "public"."enum__articles_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__articles_v_published_locale" AS ENUM('en', 'de', 'es', 'fr', 'ar');
  CREATE TYPE "public"."enum_templates_channels" AS ENUM('email', 'whatsapp', 'sms', 'phone', 'web-form', 'chat', 'social');
  CREATE TYPE "public"."enum_templates_language" AS ENUM('en', 'de', 'es', 'fr', 'ar');
  CREATE TYPE "public"."enum_templates_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__templates_v_version_channels" AS ENUM('email', 'whatsapp', 'sms', 'phone', 'web-form', 'chat', 'social');
  CREATE TYPE "public"."enum__templates_v_version_language" AS ENUM('en', 'de', 'es', 'fr', 'ar');
  CREATE TYPE "public"."enum__templates_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__templates_v_published_locale" AS ENUM('en', 'de', 'es', 'fr', 'ar');
  CREATE TYPE "public"."enum_routing_rules_set_priority" AS ENUM('low', 'medium', 'high', 'urgent');
  CREATE TYPE "public"."enum__routing_rules_v_version_set_priority" AS ENUM('low', 'medium', 'high', 'urgent');
  CREATE TYPE "public"."enum_escalation_rules_flag" AS ENUM('LEGAL_ESCALATION', 'SENTIMENT_ESCALATION', 'KB_MISS', 'HUMAN_REQUESTED', 'WHATSAPP_ESCALATION', 'SALES_INQUIRY', 'REFUND_REQUEST', 'REPEAT_CONTACT', 'SECURITY_ESCALATION', 'P1_CRITICAL');
  CREATE TYPE "public"."enum_escalation_rules_severity" AS ENUM('low', 'medium', 'high', 'urgent');
  CREATE TYPE "public"."enum__escalation_rules_v_version_flag" AS ENUM('LEGAL_ESCALATION', 'SENTIMENT_ESCALATION', 'KB_MISS', 'HUMAN_REQUESTED', 'WHATSAPP_ESCALATION', 'SALES_INQUIRY', 'REFUND_REQUEST', 'REPEAT_CONTACT', 'SECURITY_ESCALATION', 'P1_CRITICAL');
  CREATE TYPE "public"."enum__escalation_rules_v_version_severity" AS ENUM('low', 'medium', 'high', 'urgent');
  CREATE TYPE "public"."enum_guardrails_side" AS ENUM('input', 'output', 'both');
  CREATE TYPE "public"."enum__guardrails_v_version_side" AS ENUM('input', 'output', 'both');
  CREATE TYPE "public"."enum_triage_results_priority" AS ENUM('low', 'medium', 'high', 'urgent');
  CREATE TYPE "public"."enum_assistant_runs_flags" AS ENUM('LEGAL_ESCALATION', 'SENTIMENT_ESCALATION', 'KB_MISS', 'HUMAN_REQUESTED', 'WHATSAPP_ESCALATION', 'SALES_INQUIRY', 'REFUND_REQUEST', 'REPEAT_CONTACT', 'SECURITY_ESCALATION', 'P1_CRITICAL');
  CREATE TYPE "public"."enum_assistant_runs_mode" AS ENUM('off', 'shadow', 'suggest', 'auto');
  CREATE TYPE "public"."enum_assistant_runs_outcome" AS ENUM('sent', 'drafted', 'shadowed', 'escalated', 'skipped');
  CREATE TYPE "public"."enum_rollouts_status" AS ENUM('planned', 'pilot', 'go', 'no-go', 'enterprise-wide', 'rolled-back');
  CREATE TYPE "public"."enum_rollouts_assistant_mode" AS ENUM('off', 'shadow', 'suggest', 'auto');
  CREATE TYPE "public"."enum_rollouts_risk" AS ENUM('low', 'medium', 'high', 'urgent');
  CREATE TYPE "public"."enum_staff_role" AS ENUM('analyst', 'auditor', 'engineer', 'admin', 'cx-manager');
  CREATE TYPE "public"."enum_agent_profiles_availability" AS ENUM('available', 'busy', 'offline');
  CREATE TYPE "public"."enum_departments_assistant_mode" AS ENUM('off', 'shadow', 'suggest', 'auto');
  CREATE TYPE "public"."enum_kpi_values_name" AS ENUM('csat', 'resolution-time', 'first-contact-resolution', 'agent-productivity', 'uptime', 'backlog');
  CREATE TYPE "public"."enum_kpi_values_period" AS ENUM('live', 'day');
  CREATE TYPE "public"."enum_thresholds_kpi" AS ENUM('csat', 'resolution-time', 'first-contact-resolution', 'agent-productivity', 'uptime', 'backlog');
  CREATE TYPE "public"."enum_thresholds_direction" AS ENUM('above', 'below');
  CREATE TYPE "public"."enum_thresholds_severity" AS ENUM('low', 'medium', 'high', 'urgent');
  CREATE TYPE "public"."enum_alerts_severity" AS ENUM('low', 'medium', 'high', 'urgent');
  CREATE TYPE "public"."enum_alerts_status" AS ENUM('open', 'acknowledged', 'recovered');
  CREATE TYPE "public"."enum_channels_key" AS ENUM('email', 'whatsapp', 'sms', 'phone', 'web-form', 'chat', 'social');
  CREATE TYPE "public"."enum_inbound_events_channel" AS ENUM('email', 'whatsapp', 'sms', 'phone', 'web-form', 'chat', 'social');
  CREATE TYPE "public"."enum_inbound_events_encoding" AS ENUM('utf8', 'base64');
  CREATE TYPE "public"."enum_inbound_events_status" AS ENUM('received', 'processed', 'rejected', 'failed');
  CREATE TYPE "public"."enum_deliveries_channel" AS ENUM('email', 'whatsapp', 'sms', 'phone', 'web-form', 'chat', 'social');
  CREATE TYPE "public"."enum_deliveries_status" AS ENUM('queued', 'sending', 'sent', 'delivered', 'read', 'failed', 'unclear', 'cancelled');
  CREATE TYPE "public"."enum_categories_assistant_mode" AS ENUM('off', 'shadow', 'suggest', 'auto');
  CREATE TYPE "public"."enum_case_fields_kind" AS ENUM('text', 'number', 'boolean', 'date', 'select');
  CREATE TYPE "public"."enum_integrations_kind" AS ENUM('crm', 'billing', 'orders', 'identity', 'model', 'telephony', 'mail');
  CREATE TYPE "public"."enum_webhook_endpoints_events" AS ENUM('case.created', 'case.changed', 'case.message-added', 'case.triaged', 'case.routed', 'case.escalated', 'case.resolved', 'case.pending-data', 'delivery.changed', 'customer.changed', 'feedback.received', 'kpi.changed', 'alert.changed', 'notification.created', 'article.changed', 'access.changed');
  CREATE TYPE "public"."enum_api_clients_scopes" AS ENUM('cases:read', 'cases:write', 'messages:read', 'case-events:read', 'case-tags:read', 'customers:read', 'customers:write', 'customer-identifiers:read', 'feedback:read', 'articles:read', 'articles:write', 'kpi-values:read', 'kpi:read');
  CREATE TABLE "cases_escalation_flags" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_cases_escalation_flags",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "cases" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"number" varchar NOT NULL,
  	"subject" varchar NOT NULL,
  	"status" "enum_cases_status" DEFAULT 'new' NOT NULL,
  	"priority" "enum_cases_priority" DEFAULT 'medium' NOT NULL,
  	"channel" "enum_cases_channel" NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"department_id" uuid NOT NULL,
  	"category_id" uuid,
  	"team_id" uuid,
  	"assignee_id" uuid,
  	"language" varchar,
  	"sentiment" numeric,
  	"summary" varchar,
  	"custom_fields" jsonb,
  	"data_problems" jsonb,
  	"assistant_mode" "enum_cases_assistant_mode",
  	"is_answerable" boolean DEFAULT false,
  	"sla_policy_id" uuid,
  	"first_response_due_at" timestamp(3) with time zone,
  	"next_response_due_at" timestamp(3) with time zone,
  	"resolution_due_at" timestamp(3) with time zone,
  	"first_responded_at" timestamp(3) with time zone,
  	"resolved_at" timestamp(3) with time zone,
  	"closed_at" timestamp(3) with time zone,
  	"reopened_at" timestamp(3) with time zone,
  	"reopen_count" numeric DEFAULT 0 NOT NULL,
  	"snoozed_until" timestamp(3) with time zone,
  	"waiting_since" timestamp(3) with time zone,
  	"last_message_at" timestamp(3) with time zone,
  	"last_inbound_at" timestamp(3) with time zone,
  	"last_outbound_at" timestamp(3) with time zone,
  	"message_count" numeric DEFAULT 0 NOT NULL,
  	"expected_minutes" numeric DEFAULT 10 NOT NULL,
  	"rev" numeric DEFAULT 0 NOT NULL,
  	"merged_into_id" uuid,
  	"archived_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "messages" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"case_id" uuid NOT NULL,
  	"direction" "enum_messages_direction" NOT NULL,
  	"author_kind" "enum_messages_author_kind" NOT NULL,
  	"staff_id" uuid,
  	"customer_id" uuid,
  	"channel" "enum_messages_channel" NOT NULL,
  	"text" varchar NOT NULL,
  	"full_text" varchar,
  	"html" varchar,
  	"language" varchar,
  	"inbound_event_id" uuid,
  	"in_reply_to_id" uuid,
  	"is_draft" boolean DEFAULT false,
  	"is_automatic" boolean DEFAULT false,
  	"provider_message_id" varchar,
  	"sources" jsonb,
  	"sent_at" timestamp(3) with time zone,
  	"triaged_at" timestamp(3) with time zone,
  	"answered_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "attachments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"case_id" uuid NOT NULL,
  	"message_id" uuid NOT NULL,
  	"filename" varchar NOT NULL,
  	"content_type" varchar NOT NULL,
  	"size" numeric NOT NULL,
  	"sha256" varchar,
  	"storage_key" varchar,
  	"source_url" varchar,
  	"is_internal" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "case_events" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"case_id" uuid NOT NULL,
  	"kind" varchar NOT NULL,
  	"actor_kind" "enum_case_events_actor_kind" NOT NULL,
  	"staff_id" uuid,
  	"data" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "case_tags" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"case_id" uuid NOT NULL,
  	"tag_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "case_watchers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"case_id" uuid NOT NULL,
  	"staff_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "case_links" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"case_id" uuid NOT NULL,
  	"other_id" uuid NOT NULL,
  	"kind" "enum_case_links_kind" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "saved_views" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"owner_id" uuid NOT NULL,
  	"is_shared" boolean DEFAULT false,
  	"team_id" uuid,
  	"filter" jsonb NOT NULL,
  	"sort" varchar,
  	"position" numeric DEFAULT 0,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "customers_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "customers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"company" varchar,
  	"tier" "enum_customers_tier" DEFAULT 'free' NOT NULL,
  	"language" varchar,
  	"timezone" varchar,
  	"external_id" varchar,
  	"notes" varchar,
  	"preferences" jsonb,
  	"is_blocked" boolean DEFAULT false,
  	"last_seen_at" timestamp(3) with time zone,
  	"erased_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar,
  	"username" varchar,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "customer_identifiers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"kind" "enum_customer_identifiers_kind" NOT NULL,
  	"value" varchar NOT NULL,
  	"is_verified" boolean DEFAULT false,
  	"last_seen_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "feedback" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"case_id" uuid NOT NULL,
  	"message_id" uuid,
  	"customer_id" uuid,
  	"staff_id" uuid,
  	"about" "enum_feedback_about" NOT NULL,
  	"rating" numeric NOT NULL,
  	"is_solved" boolean DEFAULT false,
  	"is_helpful" boolean DEFAULT false,
  	"comment" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "articles" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"kind" "enum_articles_kind" DEFAULT 'article',
  	"category_id" uuid,
  	"audience" "enum_articles_audience" DEFAULT 'public',
  	"owner_id" uuid,
  	"review_by" timestamp(3) with time zone,
  	"publish_at" timestamp(3) with time zone,
  	"approved_by_id" uuid,
  	"used_count" numeric DEFAULT 0,
  	"helpful_count" numeric DEFAULT 0,
  	"not_helpful_count" numeric DEFAULT 0,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_articles_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "articles_locales" (
  	"title" varchar,
  	"excerpt" varchar,
  	"body" jsonb,
  	"keywords" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_articles_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_slug" varchar,
  	"version_kind" "enum__articles_v_version_kind" DEFAULT 'article',
  	"version_category_id" uuid,
  	"version_audience" "enum__articles_v_version_audience" DEFAULT 'public',
  	"version_owner_id" uuid,
  	"version_review_by" timestamp(3) with time zone,
  	"version_publish_at" timestamp(3) with time zone,
  	"version_approved_by_id" uuid,
  	"version_used_count" numeric DEFAULT 0,
  	"version_helpful_count" numeric DEFAULT 0,
  	"version_not_helpful_count" numeric DEFAULT 0,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__articles_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__articles_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_articles_v_locales" (
  	"version_title" varchar,
  	"version_excerpt" varchar,
  	"version_body" jsonb,
  	"version_keywords" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "templates_channels" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_templates_channels",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "templates" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"shortcut" varchar,
  	"language" "enum_templates_language" DEFAULT 'en',
  	"subject" varchar,
  	"body" varchar,
  	"category_id" uuid,
  	"approved_by_id" uuid,
  	"used_count" numeric DEFAULT 0,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_templates_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_templates_v_version_channels" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__templates_v_version_channels",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_templates_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_name" varchar,
  	"version_shortcut" varchar,
  	"version_language" "enum__templates_v_version_language" DEFAULT 'en',
  	"version_subject" varchar,
  	"version_body" varchar,
  	"version_category_id" uuid,
  	"version_approved_by_id" uuid,
  	"version_used_count" numeric DEFAULT 0,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__templates_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__templates_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "macros" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"template_id" uuid,
  	"actions" jsonb NOT NULL,
  	"is_active" boolean DEFAULT true,
  	"used_count" numeric DEFAULT 0,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_macros_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_name" varchar NOT NULL,
  	"version_template_id" uuid,
  	"version_actions" jsonb NOT NULL,
  	"version_is_active" boolean DEFAULT true,
  	"version_used_count" numeric DEFAULT 0,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "routing_rules" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"position" numeric NOT NULL,
  	"is_active" boolean DEFAULT true,
  	"conditions" jsonb NOT NULL,
  	"team_id" uuid,
  	"department_id" uuid,
  	"set_priority" "enum_routing_rules_set_priority",
  	"min_skill_level" numeric,
  	"sla_policy_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "routing_rules_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"skills_id" uuid
  );
  
  CREATE TABLE "_routing_rules_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_name" varchar NOT NULL,
  	"version_description" varchar,
  	"version_position" numeric NOT NULL,
  	"version_is_active" boolean DEFAULT true,
  	"version_conditions" jsonb NOT NULL,
  	"version_team_id" uuid,
  	"version_department_id" uuid,
  	"version_set_priority" "enum__routing_rules_v_version_set_priority",
  	"version_min_skill_level" numeric,
  	"version_sla_policy_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_routing_rules_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"skills_id" uuid
  );
  
  CREATE TABLE "escalation_rules" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"flag" "enum_escalation_rules_flag" NOT NULL,
  	"position" numeric NOT NULL,
  	"is_active" boolean DEFAULT true,
  	"detector" varchar NOT NULL,
  	"settings" jsonb NOT NULL,
  	"severity" "enum_escalation_rules_severity" DEFAULT 'high' NOT NULL,
  	"team_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_escalation_rules_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_name" varchar NOT NULL,
  	"version_flag" "enum__escalation_rules_v_version_flag" NOT NULL,
  	"version_position" numeric NOT NULL,
  	"version_is_active" boolean DEFAULT true,
  	"version_detector" varchar NOT NULL,
  	"version_settings" jsonb NOT NULL,
  	"version_severity" "enum__escalation_rules_v_version_severity" DEFAULT 'high' NOT NULL,
  	"version_team_id" uuid NOT NULL,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "guardrails" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"side" "enum_guardrails_side" NOT NULL,
  	"is_active" boolean DEFAULT true,
  	"rule" varchar NOT NULL,
  	"settings" jsonb NOT NULL,
  	"team_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_guardrails_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_name" varchar NOT NULL,
  	"version_key" varchar NOT NULL,
  	"version_side" "enum__guardrails_v_version_side" NOT NULL,
  	"version_is_active" boolean DEFAULT true,
  	"version_rule" varchar NOT NULL,
  	"version_settings" jsonb NOT NULL,
  	"version_team_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "validation_rules" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"is_active" boolean DEFAULT true,
  	"check" varchar NOT NULL,
  	"settings" jsonb NOT NULL,
  	"problem" varchar NOT NULL,
  	"suggestion" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "sla_policies" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"position" numeric NOT NULL,
  	"is_active" boolean DEFAULT true,
  	"conditions" jsonb NOT NULL,
  	"business_hours_id" uuid,
  	"targets" jsonb NOT NULL,
  	"warn_at_percent" numeric DEFAULT 80,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "triage_results" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"case_id" uuid NOT NULL,
  	"message_id" uuid NOT NULL,
  	"category_id" uuid,
  	"category_label" varchar NOT NULL,
  	"confidence" numeric NOT NULL,
  	"priority" "enum_triage_results_priority" NOT NULL,
  	"priority_confidence" numeric,
  	"sentiment" numeric NOT NULL,
  	"language" varchar NOT NULL,
  	"intent" varchar,
  	"intent_confidence" numeric,
  	"wants_person" numeric,
  	"out_of_scope" numeric,
  	"toxicity" numeric,
  	"entities" jsonb,
  	"ranking" jsonb,
  	"rationale" varchar NOT NULL,
  	"model" varchar NOT NULL,
  	"model_version" varchar NOT NULL,
  	"input_tokens" numeric DEFAULT 0,
  	"output_tokens" numeric DEFAULT 0,
  	"cost" numeric DEFAULT 0,
  	"milliseconds" numeric DEFAULT 0,
  	"corrected_by_id" uuid,
  	"corrections" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "routing_decisions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"case_id" uuid NOT NULL,
  	"message_id" uuid,
  	"outcome" varchar NOT NULL,
  	"rule_id" uuid,
  	"team_id" uuid,
  	"assignee_id" uuid,
  	"overridden_by_id" uuid,
  	"reason" varchar,
  	"rationale" varchar NOT NULL,
  	"inputs" jsonb NOT NULL,
  	"receipt" jsonb NOT NULL,
  	"version" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "assistant_runs_flags" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_assistant_runs_flags",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "assistant_runs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"case_id" uuid NOT NULL,
  	"message_id" uuid NOT NULL,
  	"mode" "enum_assistant_runs_mode" NOT NULL,
  	"outcome" "enum_assistant_runs_outcome" NOT NULL,
  	"reason" varchar NOT NULL,
  	"confidence" numeric,
  	"answer_id" uuid,
  	"team_id" uuid,
  	"summary" varchar,
  	"trace" jsonb NOT NULL,
  	"violations" jsonb,
  	"model" varchar NOT NULL,
  	"model_version" varchar NOT NULL,
  	"input_tokens" numeric DEFAULT 0,
  	"output_tokens" numeric DEFAULT 0,
  	"cost" numeric DEFAULT 0,
  	"milliseconds" numeric DEFAULT 0,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "rollouts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"department_id" uuid NOT NULL,
  	"status" "enum_rollouts_status" DEFAULT 'planned' NOT NULL,
  	"assistant_mode" "enum_rollouts_assistant_mode" DEFAULT 'shadow' NOT NULL,
  	"hold_out_percent" numeric DEFAULT 0,
  	"entry_criteria" jsonb,
  	"exit_criteria" jsonb,
  	"baseline" jsonb,
  	"decision" varchar,
  	"risk" "enum_rollouts_risk",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "staff_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "staff" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"role" "enum_staff_role" DEFAULT 'analyst' NOT NULL,
  	"is_active" boolean DEFAULT true,
  	"timezone" varchar DEFAULT 'UTC',
  	"locale" varchar DEFAULT 'en',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "agent_profiles" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"staff_id" uuid NOT NULL,
  	"availability" "enum_agent_profiles_availability" DEFAULT 'offline' NOT NULL,
  	"availability_changed_at" timestamp(3) with time zone,
  	"capacity_minutes" numeric DEFAULT 240 NOT NULL,
  	"shift_id" uuid,
  	"is_on_call" boolean DEFAULT false,
  	"signature" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "agent_profiles_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "agent_profiles_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"departments_id" uuid
  );
  
  CREATE TABLE "agent_skills" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"staff_id" uuid NOT NULL,
  	"skill_id" uuid NOT NULL,
  	"level" numeric DEFAULT 3 NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "departments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"assistant_mode" "enum_departments_assistant_mode" DEFAULT 'off' NOT NULL,
  	"default_team_id" uuid,
  	"is_active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "teams" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"focus" varchar,
  	"department_id" uuid NOT NULL,
  	"lead_id" uuid,
  	"timezone" varchar DEFAULT 'UTC',
  	"business_hours_id" uuid,
  	"is_active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "team_members" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"team_id" uuid NOT NULL,
  	"staff_id" uuid NOT NULL,
  	"is_lead" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "skills" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"description" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "shifts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"timezone" varchar NOT NULL,
  	"hours" jsonb NOT NULL,
  	"position" numeric DEFAULT 0,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "business_hours" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"timezone" varchar NOT NULL,
  	"hours" jsonb NOT NULL,
  	"holidays" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "kpi_values" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"name" "enum_kpi_values_name" NOT NULL,
  	"period" "enum_kpi_values_period" NOT NULL,
  	"period_start" timestamp(3) with time zone NOT NULL,
  	"slice" varchar NOT NULL,
  	"department_id" uuid,
  	"value" numeric,
  	"sample_size" numeric DEFAULT 0 NOT NULL,
  	"is_consistent" boolean DEFAULT true,
  	"computed_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "thresholds" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"kpi" "enum_thresholds_kpi" NOT NULL,
  	"slice" varchar DEFAULT 'all' NOT NULL,
  	"direction" "enum_thresholds_direction" NOT NULL,
  	"limit" numeric NOT NULL,
  	"recover_at" numeric,
  	"severity" "enum_thresholds_severity" DEFAULT 'high' NOT NULL,
  	"notify_team_id" uuid,
  	"is_active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "alerts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"dedupe_key" varchar NOT NULL,
  	"severity" "enum_alerts_severity" NOT NULL,
  	"status" "enum_alerts_status" DEFAULT 'open' NOT NULL,
  	"threshold_id" uuid,
  	"case_id" uuid,
  	"value" numeric,
  	"causes" varchar,
  	"opened_at" timestamp(3) with time zone NOT NULL,
  	"recovered_at" timestamp(3) with time zone,
  	"acknowledged_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "notifications" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"recipient_id" uuid NOT NULL,
  	"kind" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"body" varchar,
  	"case_id" uuid,
  	"dedupe_key" varchar,
  	"read_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "audit_entries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"actor_kind" varchar NOT NULL,
  	"actor_id" varchar,
  	"actor_role" varchar,
  	"action" varchar NOT NULL,
  	"subject_type" varchar NOT NULL,
  	"subject_id" varchar,
  	"case_id" varchar,
  	"before" jsonb,
  	"after" jsonb,
  	"reason" varchar,
  	"request_id" varchar,
  	"ip_truncated" varchar,
  	"model_version" varchar
  );
  
  CREATE TABLE "channels" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"key" "enum_channels_key" NOT NULL,
  	"is_active" boolean DEFAULT true,
  	"address" varchar,
  	"department_id" uuid NOT NULL,
  	"tone" varchar,
  	"limits" jsonb,
  	"signature" varchar,
  	"greeting" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "inbound_events" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"channel" "enum_inbound_events_channel" NOT NULL,
  	"account" varchar NOT NULL,
  	"provider_id" varchar NOT NULL,
  	"body" varchar NOT NULL,
  	"encoding" "enum_inbound_events_encoding" DEFAULT 'utf8' NOT NULL,
  	"status" "enum_inbound_events_status" DEFAULT 'received' NOT NULL,
  	"problem" varchar,
  	"attempts" numeric DEFAULT 0,
  	"case_id" uuid,
  	"message_id" uuid,
  	"processed_at" timestamp(3) with time zone,
  	"received_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "deliveries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"message_id" uuid NOT NULL,
  	"case_id" uuid NOT NULL,
  	"channel" "enum_deliveries_channel" NOT NULL,
  	"recipient" varchar NOT NULL,
  	"recipient_name" varchar,
  	"status" "enum_deliveries_status" DEFAULT 'queued' NOT NULL,
  	"token" varchar,
  	"provider_id" varchar,
  	"content" jsonb,
  	"attempts" numeric DEFAULT 0 NOT NULL,
  	"problem" varchar,
  	"claimed_at" timestamp(3) with time zone,
  	"sent_at" timestamp(3) with time zone,
  	"delivered_at" timestamp(3) with time zone,
  	"read_at" timestamp(3) with time zone,
  	"not_before" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "categories" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"description" varchar,
  	"department_id" uuid,
  	"default_team_id" uuid,
  	"assistant_mode" "enum_categories_assistant_mode" DEFAULT 'suggest' NOT NULL,
  	"expected_minutes" numeric DEFAULT 10 NOT NULL,
  	"required_skill_id" uuid,
  	"is_active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "tags" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"colour" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "case_fields" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"kind" "enum_case_fields_kind" DEFAULT 'text' NOT NULL,
  	"options" jsonb,
  	"is_required" boolean DEFAULT false,
  	"is_visible_to_customer" boolean DEFAULT false,
  	"is_active" boolean DEFAULT true,
  	"position" numeric DEFAULT 0,
  	"pattern" varchar,
  	"department_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "integrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"kind" "enum_integrations_kind" NOT NULL,
  	"is_active" boolean DEFAULT false,
  	"base_url" varchar,
  	"settings" jsonb,
  	"credentials" varchar,
  	"field_mapping" jsonb,
  	"last_success_at" timestamp(3) with time zone,
  	"last_error" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "webhook_endpoints_events" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_webhook_endpoints_events",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "webhook_endpoints" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"url" varchar NOT NULL,
  	"secret" varchar,
  	"is_active" boolean DEFAULT true,
  	"failure_count" numeric DEFAULT 0,
  	"disabled_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "api_clients_scopes" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_api_clients_scopes",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "api_clients" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"is_active" boolean DEFAULT true,
  	"key_prefix" varchar,
  	"key_hash" varchar,
  	"department_id" uuid,
  	"last_used_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"customers_id" uuid,
  	"staff_id" uuid,
  	"api_clients_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "cases_escalation_flags" ADD CONSTRAINT "cases_escalation_flags_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_assignee_id_staff_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_sla_policy_id_sla_policies_id_fk" FOREIGN KEY ("sla_policy_id") REFERENCES "public"."sla_policies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_merged_into_id_cases_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "messages" ADD CONSTRAINT "messages_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "messages" ADD CONSTRAINT "messages_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "messages" ADD CONSTRAINT "messages_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "messages" ADD CONSTRAINT "messages_inbound_event_id_inbound_events_id_fk" FOREIGN KEY ("inbound_event_id") REFERENCES "public"."inbound_events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "messages" ADD CONSTRAINT "messages_in_reply_to_id_messages_id_fk" FOREIGN KEY ("in_reply_to_id") REFERENCES "public"."messages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_events" ADD CONSTRAINT "case_events_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_events" ADD CONSTRAINT "case_events_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_tags" ADD CONSTRAINT "case_tags_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_tags" ADD CONSTRAINT "case_tags_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_watchers" ADD CONSTRAINT "case_watchers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_watchers" ADD CONSTRAINT "case_watchers_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_links" ADD CONSTRAINT "case_links_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_links" ADD CONSTRAINT "case_links_other_id_cases_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "customers_sessions" ADD CONSTRAINT "customers_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "customer_identifiers" ADD CONSTRAINT "customer_identifiers_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "feedback" ADD CONSTRAINT "feedback_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "feedback" ADD CONSTRAINT "feedback_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "feedback" ADD CONSTRAINT "feedback_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "feedback" ADD CONSTRAINT "feedback_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_approved_by_id_staff_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles_locales" ADD CONSTRAINT "articles_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_parent_id_articles_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_category_id_categories_id_fk" FOREIGN KEY ("version_category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_owner_id_staff_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_approved_by_id_staff_id_fk" FOREIGN KEY ("version_approved_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v_locales" ADD CONSTRAINT "_articles_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "templates_channels" ADD CONSTRAINT "templates_channels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "templates" ADD CONSTRAINT "templates_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "templates" ADD CONSTRAINT "templates_approved_by_id_staff_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_templates_v_version_channels" ADD CONSTRAINT "_templates_v_version_channels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_templates_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_templates_v" ADD CONSTRAINT "_templates_v_parent_id_templates_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."templates"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_templates_v" ADD CONSTRAINT "_templates_v_version_category_id_categories_id_fk" FOREIGN KEY ("version_category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_templates_v" ADD CONSTRAINT "_templates_v_version_approved_by_id_staff_id_fk" FOREIGN KEY ("version_approved_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "macros" ADD CONSTRAINT "macros_template_id_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."templates"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_macros_v" ADD CONSTRAINT "_macros_v_parent_id_macros_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."macros"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_macros_v" ADD CONSTRAINT "_macros_v_version_template_id_templates_id_fk" FOREIGN KEY ("version_template_id") REFERENCES "public"."templates"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "routing_rules" ADD CONSTRAINT "routing_rules_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "routing_rules" ADD CONSTRAINT "routing_rules_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "routing_rules" ADD CONSTRAINT "routing_rules_sla_policy_id_sla_policies_id_fk" FOREIGN KEY ("sla_policy_id") REFERENCES "public"."sla_policies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "routing_rules_rels" ADD CONSTRAINT "routing_rules_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."routing_rules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "routing_rules_rels" ADD CONSTRAINT "routing_rules_rels_skills_fk" FOREIGN KEY ("skills_id") REFERENCES "public"."skills"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_routing_rules_v" ADD CONSTRAINT "_routing_rules_v_parent_id_routing_rules_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."routing_rules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_routing_rules_v" ADD CONSTRAINT "_routing_rules_v_version_team_id_teams_id_fk" FOREIGN KEY ("version_team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_routing_rules_v" ADD CONSTRAINT "_routing_rules_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_routing_rules_v" ADD CONSTRAINT "_routing_rules_v_version_sla_policy_id_sla_policies_id_fk" FOREIGN KEY ("version_sla_policy_id") REFERENCES "public"."sla_policies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_routing_rules_v_rels" ADD CONSTRAINT "_routing_rules_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_routing_rules_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_routing_rules_v_rels" ADD CONSTRAINT "_routing_rules_v_rels_skills_fk" FOREIGN KEY ("skills_id") REFERENCES "public"."skills"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "escalation_rules" ADD CONSTRAINT "escalation_rules_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_escalation_rules_v" ADD CONSTRAINT "_escalation_rules_v_parent_id_escalation_rules_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."escalation_rules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_escalation_rules_v" ADD CONSTRAINT "_escalation_rules_v_version_team_id_teams_id_fk" FOREIGN KEY ("version_team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "guardrails" ADD CONSTRAINT "guardrails_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_guardrails_v" ADD CONSTRAINT "_guardrails_v_parent_id_guardrails_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."guardrails"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_guardrails_v" ADD CONSTRAINT "_guardrails_v_version_team_id_teams_id_fk" FOREIGN KEY ("version_team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sla_policies" ADD CONSTRAINT "sla_policies_business_hours_id_business_hours_id_fk" FOREIGN KEY ("business_hours_id") REFERENCES "public"."business_hours"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "triage_results" ADD CONSTRAINT "triage_results_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "triage_results" ADD CONSTRAINT "triage_results_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "triage_results" ADD CONSTRAINT "triage_results_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "triage_results" ADD CONSTRAINT "triage_results_corrected_by_id_staff_id_fk" FOREIGN KEY ("corrected_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "routing_decisions" ADD CONSTRAINT "routing_decisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "routing_decisions" ADD CONSTRAINT "routing_decisions_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "routing_decisions" ADD CONSTRAINT "routing_decisions_rule_id_routing_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."routing_rules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "routing_decisions" ADD CONSTRAINT "routing_decisions_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "routing_decisions" ADD CONSTRAINT "routing_decisions_assignee_id_staff_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "routing_decisions" ADD CONSTRAINT "routing_decisions_overridden_by_id_staff_id_fk" FOREIGN KEY ("overridden_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assistant_runs_flags" ADD CONSTRAINT "assistant_runs_flags_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."assistant_runs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "assistant_runs" ADD CONSTRAINT "assistant_runs_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assistant_runs" ADD CONSTRAINT "assistant_runs_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assistant_runs" ADD CONSTRAINT "assistant_runs_answer_id_messages_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."messages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assistant_runs" ADD CONSTRAINT "assistant_runs_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "rollouts" ADD CONSTRAINT "rollouts_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "agent_profiles" ADD CONSTRAINT "agent_profiles_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "agent_profiles" ADD CONSTRAINT "agent_profiles_shift_id_shifts_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."shifts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "agent_profiles_texts" ADD CONSTRAINT "agent_profiles_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agent_profiles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "agent_profiles_rels" ADD CONSTRAINT "agent_profiles_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agent_profiles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "agent_profiles_rels" ADD CONSTRAINT "agent_profiles_rels_departments_fk" FOREIGN KEY ("departments_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "agent_skills" ADD CONSTRAINT "agent_skills_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "agent_skills" ADD CONSTRAINT "agent_skills_skill_id_skills_id_fk" FOREIGN KEY ("skill_id") REFERENCES "public"."skills"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "departments" ADD CONSTRAINT "departments_default_team_id_teams_id_fk" FOREIGN KEY ("default_team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "teams" ADD CONSTRAINT "teams_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "teams" ADD CONSTRAINT "teams_lead_id_staff_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "teams" ADD CONSTRAINT "teams_business_hours_id_business_hours_id_fk" FOREIGN KEY ("business_hours_id") REFERENCES "public"."business_hours"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "team_members" ADD CONSTRAINT "team_members_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "kpi_values" ADD CONSTRAINT "kpi_values_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "thresholds" ADD CONSTRAINT "thresholds_notify_team_id_teams_id_fk" FOREIGN KEY ("notify_team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "alerts" ADD CONSTRAINT "alerts_threshold_id_thresholds_id_fk" FOREIGN KEY ("threshold_id") REFERENCES "public"."thresholds"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "alerts" ADD CONSTRAINT "alerts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "alerts" ADD CONSTRAINT "alerts_acknowledged_by_id_staff_id_fk" FOREIGN KEY ("acknowledged_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notifications" ADD CONSTRAINT "notifications_recipient_id_staff_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notifications" ADD CONSTRAINT "notifications_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "channels" ADD CONSTRAINT "channels_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "inbound_events" ADD CONSTRAINT "inbound_events_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "inbound_events" ADD CONSTRAINT "inbound_events_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "categories" ADD CONSTRAINT "categories_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "categories" ADD CONSTRAINT "categories_default_team_id_teams_id_fk" FOREIGN KEY ("default_team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "categories" ADD CONSTRAINT "categories_required_skill_id_skills_id_fk" FOREIGN KEY ("required_skill_id") REFERENCES "public"."skills"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_fields" ADD CONSTRAINT "case_fields_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "webhook_endpoints_events" ADD CONSTRAINT "webhook_endpoints_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."webhook_endpoints"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "api_clients_scopes" ADD CONSTRAINT "api_clients_scopes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."api_clients"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "api_clients" ADD CONSTRAINT "api_clients_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_customers_fk" FOREIGN KEY ("customers_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_api_clients_fk" FOREIGN KEY ("api_clients_id") REFERENCES "public"."api_clients"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "cases_escalation_flags_order_idx" ON "cases_escalation_flags" USING btree ("order");
  CREATE INDEX "cases_escalation_flags_parent_idx" ON "cases_escalation_flags" USING btree ("parent_id");
  CREATE UNIQUE INDEX "cases_number_idx" ON "cases" USING btree ("number");
  CREATE INDEX "cases_customer_idx" ON "cases" USING btree ("customer_id");
  CREATE INDEX "cases_department_idx" ON "cases" USING btree ("department_id");
  CREATE INDEX "cases_category_idx" ON "cases" USING btree ("category_id");
  CREATE INDEX "cases_team_idx" ON "cases" USING btree ("team_id");
  CREATE INDEX "cases_assignee_idx" ON "cases" USING btree ("assignee_id");
  CREATE INDEX "cases_sla_policy_idx" ON "cases" USING btree ("sla_policy_id");
  CREATE INDEX "cases_merged_into_idx" ON "cases" USING btree ("merged_into_id");
  CREATE INDEX "cases_updated_at_idx" ON "cases" USING btree ("updated_at");
  CREATE INDEX "cases_created_at_idx" ON "cases" USING btree ("created_at");
  CREATE INDEX "department_status_lastMessageAt_idx" ON "cases" USING btree ("department_id","status","last_message_at");
  CREATE INDEX "assignee_status_lastMessageAt_idx" ON "cases" USING btree ("assignee_id","status","last_message_at");
  CREATE INDEX "team_status_lastMessageAt_idx" ON "cases" USING btree ("team_id","status","last_message_at");
  CREATE INDEX "status_firstResponseDueAt_idx" ON "cases" USING btree ("status","first_response_due_at");
  CREATE INDEX "status_resolutionDueAt_idx" ON "cases" USING btree ("status","resolution_due_at");
  CREATE INDEX "customer_createdAt_idx" ON "cases" USING btree ("customer_id","created_at");
  CREATE INDEX "category_createdAt_idx" ON "cases" USING btree ("category_id","created_at");
  CREATE INDEX "channel_createdAt_idx" ON "cases" USING btree ("channel","created_at");
  CREATE INDEX "messages_case_idx" ON "messages" USING btree ("case_id");
  CREATE INDEX "messages_staff_idx" ON "messages" USING btree ("staff_id");
  CREATE INDEX "messages_customer_idx" ON "messages" USING btree ("customer_id");
  CREATE INDEX "messages_inbound_event_idx" ON "messages" USING btree ("inbound_event_id");
  CREATE INDEX "messages_in_reply_to_idx" ON "messages" USING btree ("in_reply_to_id");
  CREATE INDEX "messages_provider_message_id_idx" ON "messages" USING btree ("provider_message_id");
  CREATE INDEX "messages_updated_at_idx" ON "messages" USING btree ("updated_at");
  CREATE INDEX "messages_created_at_idx" ON "messages" USING btree ("created_at");
  CREATE INDEX "case_createdAt_idx" ON "messages" USING btree ("case_id","created_at");
  CREATE INDEX "attachments_case_idx" ON "attachments" USING btree ("case_id");
  CREATE INDEX "attachments_message_idx" ON "attachments" USING btree ("message_id");
  CREATE INDEX "attachments_sha256_idx" ON "attachments" USING btree ("sha256");
  CREATE INDEX "attachments_updated_at_idx" ON "attachments" USING btree ("updated_at");
  CREATE INDEX "attachments_created_at_idx" ON "attachments" USING btree ("created_at");
  CREATE INDEX "case_events_case_idx" ON "case_events" USING btree ("case_id");
  CREATE INDEX "case_events_kind_idx" ON "case_events" USING btree ("kind");
  CREATE INDEX "case_events_staff_idx" ON "case_events" USING btree ("staff_id");
  CREATE INDEX "case_events_updated_at_idx" ON "case_events" USING btree ("updated_at");
  CREATE INDEX "case_events_created_at_idx" ON "case_events" USING btree ("created_at");
  CREATE INDEX "case_createdAt_1_idx" ON "case_events" USING btree ("case_id","created_at");
  CREATE INDEX "case_tags_case_idx" ON "case_tags" USING btree ("case_id");
  CREATE INDEX "case_tags_tag_idx" ON "case_tags" USING btree ("tag_id");
  CREATE INDEX "case_tags_updated_at_idx" ON "case_tags" USING btree ("updated_at");
  CREATE INDEX "case_tags_created_at_idx" ON "case_tags" USING btree ("created_at");
  CREATE UNIQUE INDEX "case_tag_idx" ON "case_tags" USING btree ("case_id","tag_id");
  CREATE INDEX "case_watchers_case_idx" ON "case_watchers" USING btree ("case_id");
  CREATE INDEX "case_watchers_staff_idx" ON "case_watchers" USING btree ("staff_id");
  CREATE INDEX "case_watchers_updated_at_idx" ON "case_watchers" USING btree ("updated_at");
  CREATE INDEX "case_watchers_created_at_idx" ON "case_watchers" USING btree ("created_at");
  CREATE UNIQUE INDEX "case_staff_idx" ON "case_watchers" USING btree ("case_id","staff_id");
  CREATE INDEX "case_links_case_idx" ON "case_links" USING btree ("case_id");
  CREATE INDEX "case_links_other_idx" ON "case_links" USING btree ("other_id");
  CREATE INDEX "case_links_updated_at_idx" ON "case_links" USING btree ("updated_at");
  CREATE INDEX "case_links_created_at_idx" ON "case_links" USING btree ("created_at");
  CREATE UNIQUE INDEX "case_other_kind_idx" ON "case_links" USING btree ("case_id","other_id","kind");
  CREATE INDEX "saved_views_owner_idx" ON "saved_views" USING btree ("owner_id");
  CREATE INDEX "saved_views_team_idx" ON "saved_views" USING btree ("team_id");
  CREATE INDEX "saved_views_updated_at_idx" ON "saved_views" USING btree ("updated_at");
  CREATE INDEX "saved_views_created_at_idx" ON "saved_views" USING btree ("created_at");
  CREATE INDEX "customers_sessions_order_idx" ON "customers_sessions" USING btree ("_order");
  CREATE INDEX "customers_sessions_parent_id_idx" ON "customers_sessions" USING btree ("_parent_id");
  CREATE INDEX "customers_name_idx" ON "customers" USING btree ("name");
  CREATE INDEX "customers_company_idx" ON "customers" USING btree ("company");
  CREATE INDEX "customers_external_id_idx" ON "customers" USING btree ("external_id");
  CREATE INDEX "customers_updated_at_idx" ON "customers" USING btree ("updated_at");
  CREATE INDEX "customers_created_at_idx" ON "customers" USING btree ("created_at");
  CREATE UNIQUE INDEX "customers_email_idx" ON "customers" USING btree ("email");
  CREATE UNIQUE INDEX "customers_username_idx" ON "customers" USING btree ("username");
  CREATE INDEX "customer_identifiers_customer_idx" ON "customer_identifiers" USING btree ("customer_id");
  CREATE INDEX "customer_identifiers_updated_at_idx" ON "customer_identifiers" USING btree ("updated_at");
  CREATE INDEX "customer_identifiers_created_at_idx" ON "customer_identifiers" USING btree ("created_at");
  CREATE UNIQUE INDEX "kind_value_idx" ON "customer_identifiers" USING btree ("kind","value");
  CREATE INDEX "feedback_case_idx" ON "feedback" USING btree ("case_id");
  CREATE INDEX "feedback_message_idx" ON "feedback" USING btree ("message_id");
  CREATE INDEX "feedback_customer_idx" ON "feedback" USING btree ("customer_id");
  CREATE INDEX "feedback_staff_idx" ON "feedback" USING btree ("staff_id");
  CREATE INDEX "feedback_updated_at_idx" ON "feedback" USING btree ("updated_at");
  CREATE INDEX "feedback_created_at_idx" ON "feedback" USING btree ("created_at");
  CREATE UNIQUE INDEX "articles_slug_idx" ON "articles" USING btree ("slug");
  CREATE INDEX "articles_category_idx" ON "articles" USING btree ("category_id");
  CREATE INDEX "articles_owner_idx" ON "articles" USING btree ("owner_id");
  CREATE INDEX "articles_approved_by_idx" ON "articles" USING btree ("approved_by_id");
  CREATE INDEX "articles_updated_at_idx" ON "articles" USING btree ("updated_at");
  CREATE INDEX "articles_created_at_idx" ON "articles" USING btree ("created_at");
  CREATE INDEX "articles__status_idx" ON "articles" USING btree ("_status");
  CREATE UNIQUE INDEX "articles_locales_locale_parent_id_unique" ON "articles_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_articles_v_parent_idx" ON "_articles_v" USING btree ("parent_id");
  CREATE INDEX "_articles_v_version_version_slug_idx" ON "_articles_v" USING btree ("version_slug");
  CREATE INDEX "_articles_v_version_version_category_idx" ON "_articles_v" USING btree ("version_category_id");
  CREATE INDEX "_articles_v_version_version_owner_idx" ON "_articles_v" USING btree ("version_owner_id");
  CREATE INDEX "_articles_v_version_version_approved_by_idx" ON "_articles_v" USING btree ("version_approved_by_id");
  CREATE INDEX "_articles_v_version_version_updated_at_idx" ON "_articles_v" USING btree ("version_updated_at");
  CREATE INDEX "_articles_v_version_version_created_at_idx" ON "_articles_v" USING btree ("version_created_at");
  CREATE INDEX "_articles_v_version_version__status_idx" ON "_articles_v" USING btree ("version__status");
  CREATE INDEX "_articles_v_created_at_idx" ON "_articles_v" USING btree ("created_at");
  CREATE INDEX "_articles_v_updated_at_idx" ON "_articles_v" USING btree ("updated_at");
  CREATE INDEX "_articles_v_snapshot_idx" ON "_articles_v" USING btree ("snapshot");
  CREATE INDEX "_articles_v_published_locale_idx" ON "_articles_v" USING btree ("published_locale");
  CREATE INDEX "_articles_v_latest_idx" ON "_articles_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_articles_v_locales_locale_parent_id_unique" ON "_articles_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "templates_channels_order_idx" ON "templates_channels" USING btree ("order");
  CREATE INDEX "templates_channels_parent_idx" ON "templates_channels" USING btree ("parent_id");
  CREATE INDEX "templates_shortcut_idx" ON "templates" USING btree ("shortcut");
  CREATE INDEX "templates_category_idx" ON "templates" USING btree ("category_id");
  CREATE INDEX "templates_approved_by_idx" ON "templates" USING btree ("approved_by_id");
  CREATE INDEX "templates_updated_at_idx" ON "templates" USING btree ("updated_at");
  CREATE INDEX "templates_created_at_idx" ON "templates" USING btree ("created_at");
  CREATE INDEX "templates__status_idx" ON "templates" USING btree ("_status");
  CREATE INDEX "_templates_v_version_channels_order_idx" ON "_templates_v_version_channels" USING btree ("order");
  CREATE INDEX "_templates_v_version_channels_parent_idx" ON "_templates_v_version_channels" USING btree ("parent_id");
  CREATE INDEX "_templates_v_parent_idx" ON "_templates_v" USING btree ("parent_id");
  CREATE INDEX "_templates_v_version_version_shortcut_idx" ON "_templates_v" USING btree ("version_shortcut");
  CREATE INDEX "_templates_v_version_version_category_idx" ON "_templates_v" USING btree ("version_category_id");
  CREATE INDEX "_templates_v_version_version_approved_by_idx" ON "_templates_v" USING btree ("version_approved_by_id");
  CREATE INDEX "_templates_v_version_version_updated_at_idx" ON "_templates_v" USING btree ("version_updated_at");
  CREATE INDEX "_templates_v_version_version_created_at_idx" ON "_templates_v" USING btree ("version_created_at");
  CREATE INDEX "_templates_v_version_version__status_idx" ON "_templates_v" USING btree ("version__status");
  CREATE INDEX "_templates_v_created_at_idx" ON "_templates_v" USING btree ("created_at");
  CREATE INDEX "_templates_v_updated_at_idx" ON "_templates_v" USING btree ("updated_at");
  CREATE INDEX "_templates_v_snapshot_idx" ON "_templates_v" USING btree ("snapshot");
  CREATE INDEX "_templates_v_published_locale_idx" ON "_templates_v" USING btree ("published_locale");
  CREATE INDEX "_templates_v_latest_idx" ON "_templates_v" USING btree ("latest");
  CREATE INDEX "macros_template_idx" ON "macros" USING btree ("template_id");
  CREATE INDEX "macros_updated_at_idx" ON "macros" USING btree ("updated_at");
  CREATE INDEX "macros_created_at_idx" ON "macros" USING btree ("created_at");
  CREATE INDEX "_macros_v_parent_idx" ON "_macros_v" USING btree ("parent_id");
  CREATE INDEX "_macros_v_version_version_template_idx" ON "_macros_v" USING btree ("version_template_id");
  CREATE INDEX "_macros_v_version_version_updated_at_idx" ON "_macros_v" USING btree ("version_updated_at");
  CREATE INDEX "_macros_v_version_version_created_at_idx" ON "_macros_v" USING btree ("version_created_at");
  CREATE INDEX "_macros_v_created_at_idx" ON "_macros_v" USING btree ("created_at");
  CREATE INDEX "_macros_v_updated_at_idx" ON "_macros_v" USING btree ("updated_at");
  CREATE INDEX "routing_rules_position_idx" ON "routing_rules" USING btree ("position");
  CREATE INDEX "routing_rules_team_idx" ON "routing_rules" USING btree ("team_id");
  CREATE INDEX "routing_rules_department_idx" ON "routing_rules" USING btree ("department_id");
  CREATE INDEX "routing_rules_sla_policy_idx" ON "routing_rules" USING btree ("sla_policy_id");
  CREATE INDEX "routing_rules_updated_at_idx" ON "routing_rules" USING btree ("updated_at");
  CREATE INDEX "routing_rules_created_at_idx" ON "routing_rules" USING btree ("created_at");
  CREATE INDEX "routing_rules_rels_order_idx" ON "routing_rules_rels" USING btree ("order");
  CREATE INDEX "routing_rules_rels_parent_idx" ON "routing_rules_rels" USING btree ("parent_id");
  CREATE INDEX "routing_rules_rels_path_idx" ON "routing_rules_rels" USING btree ("path");
  CREATE INDEX "routing_rules_rels_skills_id_idx" ON "routing_rules_rels" USING btree ("skills_id");
  CREATE INDEX "_routing_rules_v_parent_idx" ON "_routing_rules_v" USING btree ("parent_id");
  CREATE INDEX "_routing_rules_v_version_version_position_idx" ON "_routing_rules_v" USING btree ("version_position");
  CREATE INDEX "_routing_rules_v_version_version_team_idx" ON "_routing_rules_v" USING btree ("version_team_id");
  CREATE INDEX "_routing_rules_v_version_version_department_idx" ON "_routing_rules_v" USING btree ("version_department_id");
  CREATE INDEX "_routing_rules_v_version_version_sla_policy_idx" ON "_routing_rules_v" USING btree ("version_sla_policy_id");
  CREATE INDEX "_routing_rules_v_version_version_updated_at_idx" ON "_routing_rules_v" USING btree ("version_updated_at");
  CREATE INDEX "_routing_rules_v_version_version_created_at_idx" ON "_routing_rules_v" USING btree ("version_created_at");
  CREATE INDEX "_routing_rules_v_created_at_idx" ON "_routing_rules_v" USING btree ("created_at");
  CREATE INDEX "_routing_rules_v_updated_at_idx" ON "_routing_rules_v" USING btree ("updated_at");
  CREATE INDEX "_routing_rules_v_rels_order_idx" ON "_routing_rules_v_rels" USING btree ("order");
  CREATE INDEX "_routing_rules_v_rels_parent_idx" ON "_routing_rules_v_rels" USING btree ("parent_id");
  CREATE INDEX "_routing_rules_v_rels_path_idx" ON "_routing_rules_v_rels" USING btree ("path");
  CREATE INDEX "_routing_rules_v_rels_skills_id_idx" ON "_routing_rules_v_rels" USING btree ("skills_id");
  CREATE INDEX "escalation_rules_team_idx" ON "escalation_rules" USING btree ("team_id");
  CREATE INDEX "escalation_rules_updated_at_idx" ON "escalation_rules" USING btree ("updated_at");
  CREATE INDEX "escalation_rules_created_at_idx" ON "escalation_rules" USING btree ("created_at");
  CREATE INDEX "_escalation_rules_v_parent_idx" ON "_escalation_rules_v" USING btree ("parent_id");
  CREATE INDEX "_escalation_rules_v_version_version_team_idx" ON "_escalation_rules_v" USING btree ("version_team_id");
  CREATE INDEX "_escalation_rules_v_version_version_updated_at_idx" ON "_escalation_rules_v" USING btree ("version_updated_at");
  CREATE INDEX "_escalation_rules_v_version_version_created_at_idx" ON "_escalation_rules_v" USING btree ("version_created_at");
  CREATE INDEX "_escalation_rules_v_created_at_idx" ON "_escalation_rules_v" USING btree ("created_at");
  CREATE INDEX "_escalation_rules_v_updated_at_idx" ON "_escalation_rules_v" USING btree ("updated_at");
  CREATE UNIQUE INDEX "guardrails_key_idx" ON "guardrails" USING btree ("key");
  CREATE INDEX "guardrails_team_idx" ON "guardrails" USING btree ("team_id");
  CREATE INDEX "guardrails_updated_at_idx" ON "guardrails" USING btree ("updated_at");
  CREATE INDEX "guardrails_created_at_idx" ON "guardrails" USING btree ("created_at");
  CREATE INDEX "_guardrails_v_parent_idx" ON "_guardrails_v" USING btree ("parent_id");
  CREATE INDEX "_guardrails_v_version_version_key_idx" ON "_guardrails_v" USING btree ("version_key");
  CREATE INDEX "_guardrails_v_version_version_team_idx" ON "_guardrails_v" USING btree ("version_team_id");
  CREATE INDEX "_guardrails_v_version_version_updated_at_idx" ON "_guardrails_v" USING btree ("version_updated_at");
  CREATE INDEX "_guardrails_v_version_version_created_at_idx" ON "_guardrails_v" USING btree ("version_created_at");
  CREATE INDEX "_guardrails_v_created_at_idx" ON "_guardrails_v" USING btree ("created_at");
  CREATE INDEX "_guardrails_v_updated_at_idx" ON "_guardrails_v" USING btree ("updated_at");
  CREATE UNIQUE INDEX "validation_rules_key_idx" ON "validation_rules" USING btree ("key");
  CREATE INDEX "validation_rules_updated_at_idx" ON "validation_rules" USING btree ("updated_at");
  CREATE INDEX "validation_rules_created_at_idx" ON "validation_rules" USING btree ("created_at");
  CREATE UNIQUE INDEX "sla_policies_key_idx" ON "sla_policies" USING btree ("key");
  CREATE INDEX "sla_policies_business_hours_idx" ON "sla_policies" USING btree ("business_hours_id");
  CREATE INDEX "sla_policies_updated_at_idx" ON "sla_policies" USING btree ("updated_at");
  CREATE INDEX "sla_policies_created_at_idx" ON "sla_policies" USING btree ("created_at");
  CREATE INDEX "triage_results_case_idx" ON "triage_results" USING btree ("case_id");
  CREATE UNIQUE INDEX "triage_results_message_idx" ON "triage_results" USING btree ("message_id");
  CREATE INDEX "triage_results_category_idx" ON "triage_results" USING btree ("category_id");
  CREATE INDEX "triage_results_corrected_by_idx" ON "triage_results" USING btree ("corrected_by_id");
  CREATE INDEX "triage_results_updated_at_idx" ON "triage_results" USING btree ("updated_at");
  CREATE INDEX "triage_results_created_at_idx" ON "triage_results" USING btree ("created_at");
  CREATE INDEX "routing_decisions_case_idx" ON "routing_decisions" USING btree ("case_id");
  CREATE UNIQUE INDEX "routing_decisions_message_idx" ON "routing_decisions" USING btree ("message_id");
  CREATE INDEX "routing_decisions_rule_idx" ON "routing_decisions" USING btree ("rule_id");
  CREATE INDEX "routing_decisions_team_idx" ON "routing_decisions" USING btree ("team_id");
  CREATE INDEX "routing_decisions_assignee_idx" ON "routing_decisions" USING btree ("assignee_id");
  CREATE INDEX "routing_decisions_overridden_by_idx" ON "routing_decisions" USING btree ("overridden_by_id");
  CREATE INDEX "routing_decisions_updated_at_idx" ON "routing_decisions" USING btree ("updated_at");
  CREATE INDEX "routing_decisions_created_at_idx" ON "routing_decisions" USING btree ("created_at");
  CREATE INDEX "assistant_runs_flags_order_idx" ON "assistant_runs_flags" USING btree ("order");
  CREATE INDEX "assistant_runs_flags_parent_idx" ON "assistant_runs_flags" USING btree ("parent_id");
  CREATE INDEX "assistant_runs_case_idx" ON "assistant_runs" USING btree ("case_id");
  CREATE UNIQUE INDEX "assistant_runs_message_idx" ON "assistant_runs" USING btree ("message_id");
  CREATE INDEX "assistant_runs_answer_idx" ON "assistant_runs" USING btree ("answer_id");
  CREATE INDEX "assistant_runs_team_idx" ON "assistant_runs" USING btree ("team_id");
  CREATE INDEX "assistant_runs_updated_at_idx" ON "assistant_runs" USING btree ("updated_at");
  CREATE INDEX "assistant_runs_created_at_idx" ON "assistant_runs" USING btree ("created_at");
  CREATE INDEX "rollouts_department_idx" ON "rollouts" USING btree ("department_id");
  CREATE INDEX "rollouts_updated_at_idx" ON "rollouts" USING btree ("updated_at");
  CREATE INDEX "rollouts_created_at_idx" ON "rollouts" USING btree ("created_at");
  CREATE INDEX "staff_sessions_order_idx" ON "staff_sessions" USING btree ("_order");
  CREATE INDEX "staff_sessions_parent_id_idx" ON "staff_sessions" USING btree ("_parent_id");
  CREATE INDEX "staff_updated_at_idx" ON "staff" USING btree ("updated_at");
  CREATE INDEX "staff_created_at_idx" ON "staff" USING btree ("created_at");
  CREATE UNIQUE INDEX "staff_email_idx" ON "staff" USING btree ("email");
  CREATE UNIQUE INDEX "agent_profiles_staff_idx" ON "agent_profiles" USING btree ("staff_id");
  CREATE INDEX "agent_profiles_shift_idx" ON "agent_profiles" USING btree ("shift_id");
  CREATE INDEX "agent_profiles_updated_at_idx" ON "agent_profiles" USING btree ("updated_at");
  CREATE INDEX "agent_profiles_created_at_idx" ON "agent_profiles" USING btree ("created_at");
  CREATE INDEX "agent_profiles_texts_order_parent" ON "agent_profiles_texts" USING btree ("order","parent_id");
  CREATE INDEX "agent_profiles_rels_order_idx" ON "agent_profiles_rels" USING btree ("order");
  CREATE INDEX "agent_profiles_rels_parent_idx" ON "agent_profiles_rels" USING btree ("parent_id");
  CREATE INDEX "agent_profiles_rels_path_idx" ON "agent_profiles_rels" USING btree ("path");
  CREATE INDEX "agent_profiles_rels_departments_id_idx" ON "agent_profiles_rels" USING btree ("departments_id");
  CREATE INDEX "agent_skills_staff_idx" ON "agent_skills" USING btree ("staff_id");
  CREATE INDEX "agent_skills_skill_idx" ON "agent_skills" USING btree ("skill_id");
  CREATE INDEX "agent_skills_updated_at_idx" ON "agent_skills" USING btree ("updated_at");
  CREATE INDEX "agent_skills_created_at_idx" ON "agent_skills" USING btree ("created_at");
  CREATE UNIQUE INDEX "staff_skill_idx" ON "agent_skills" USING btree ("staff_id","skill_id");
  CREATE UNIQUE INDEX "departments_key_idx" ON "departments" USING btree ("key");
  CREATE INDEX "departments_default_team_idx" ON "departments" USING btree ("default_team_id");
  CREATE INDEX "departments_updated_at_idx" ON "departments" USING btree ("updated_at");
  CREATE INDEX "departments_created_at_idx" ON "departments" USING btree ("created_at");
  CREATE UNIQUE INDEX "teams_key_idx" ON "teams" USING btree ("key");
  CREATE INDEX "teams_department_idx" ON "teams" USING btree ("department_id");
  CREATE INDEX "teams_lead_idx" ON "teams" USING btree ("lead_id");
  CREATE INDEX "teams_business_hours_idx" ON "teams" USING btree ("business_hours_id");
  CREATE INDEX "teams_updated_at_idx" ON "teams" USING btree ("updated_at");
  CREATE INDEX "teams_created_at_idx" ON "teams" USING btree ("created_at");
  CREATE INDEX "team_members_team_idx" ON "team_members" USING btree ("team_id");
  CREATE INDEX "team_members_staff_idx" ON "team_members" USING btree ("staff_id");
  CREATE INDEX "team_members_updated_at_idx" ON "team_members" USING btree ("updated_at");
  CREATE INDEX "team_members_created_at_idx" ON "team_members" USING btree ("created_at");
  CREATE UNIQUE INDEX "team_staff_idx" ON "team_members" USING btree ("team_id","staff_id");
  CREATE UNIQUE INDEX "skills_key_idx" ON "skills" USING btree ("key");
  CREATE INDEX "skills_updated_at_idx" ON "skills" USING btree ("updated_at");
  CREATE INDEX "skills_created_at_idx" ON "skills" USING btree ("created_at");
  CREATE UNIQUE INDEX "shifts_key_idx" ON "shifts" USING btree ("key");
  CREATE INDEX "shifts_updated_at_idx" ON "shifts" USING btree ("updated_at");
  CREATE INDEX "shifts_created_at_idx" ON "shifts" USING btree ("created_at");
  CREATE UNIQUE INDEX "business_hours_key_idx" ON "business_hours" USING btree ("key");
  CREATE INDEX "business_hours_updated_at_idx" ON "business_hours" USING btree ("updated_at");
  CREATE INDEX "business_hours_created_at_idx" ON "business_hours" USING btree ("created_at");
  CREATE UNIQUE INDEX "kpi_values_key_idx" ON "kpi_values" USING btree ("key");
  CREATE INDEX "kpi_values_period_start_idx" ON "kpi_values" USING btree ("period_start");
  CREATE INDEX "kpi_values_department_idx" ON "kpi_values" USING btree ("department_id");
  CREATE INDEX "kpi_values_updated_at_idx" ON "kpi_values" USING btree ("updated_at");
  CREATE INDEX "kpi_values_created_at_idx" ON "kpi_values" USING btree ("created_at");
  CREATE INDEX "name_period_slice_periodStart_idx" ON "kpi_values" USING btree ("name","period","slice","period_start");
  CREATE INDEX "thresholds_notify_team_idx" ON "thresholds" USING btree ("notify_team_id");
  CREATE INDEX "thresholds_updated_at_idx" ON "thresholds" USING btree ("updated_at");
  CREATE INDEX "thresholds_created_at_idx" ON "thresholds" USING btree ("created_at");
  CREATE INDEX "alerts_dedupe_key_idx" ON "alerts" USING btree ("dedupe_key");
  CREATE INDEX "alerts_threshold_idx" ON "alerts" USING btree ("threshold_id");
  CREATE INDEX "alerts_case_idx" ON "alerts" USING btree ("case_id");
  CREATE INDEX "alerts_acknowledged_by_idx" ON "alerts" USING btree ("acknowledged_by_id");
  CREATE INDEX "alerts_updated_at_idx" ON "alerts" USING btree ("updated_at");
  CREATE INDEX "alerts_created_at_idx" ON "alerts" USING btree ("created_at");
  CREATE INDEX "notifications_recipient_idx" ON "notifications" USING btree ("recipient_id");
  CREATE INDEX "notifications_case_idx" ON "notifications" USING btree ("case_id");
  CREATE UNIQUE INDEX "notifications_dedupe_key_idx" ON "notifications" USING btree ("dedupe_key");
  CREATE INDEX "notifications_updated_at_idx" ON "notifications" USING btree ("updated_at");
  CREATE INDEX "notifications_created_at_idx" ON "notifications" USING btree ("created_at");
  CREATE INDEX "recipient_readAt_createdAt_idx" ON "notifications" USING btree ("recipient_id","read_at","created_at");
  CREATE INDEX "audit_entries_at_idx" ON "audit_entries" USING btree ("at");
  CREATE INDEX "audit_entries_action_idx" ON "audit_entries" USING btree ("action");
  CREATE INDEX "audit_entries_case_id_idx" ON "audit_entries" USING btree ("case_id");
  CREATE UNIQUE INDEX "channels_key_idx" ON "channels" USING btree ("key");
  CREATE INDEX "channels_department_idx" ON "channels" USING btree ("department_id");
  CREATE INDEX "channels_updated_at_idx" ON "channels" USING btree ("updated_at");
  CREATE INDEX "channels_created_at_idx" ON "channels" USING btree ("created_at");
  CREATE INDEX "inbound_events_case_idx" ON "inbound_events" USING btree ("case_id");
  CREATE INDEX "inbound_events_message_idx" ON "inbound_events" USING btree ("message_id");
  CREATE INDEX "inbound_events_updated_at_idx" ON "inbound_events" USING btree ("updated_at");
  CREATE INDEX "inbound_events_created_at_idx" ON "inbound_events" USING btree ("created_at");
  CREATE UNIQUE INDEX "channel_account_providerId_idx" ON "inbound_events" USING btree ("channel","account","provider_id");
  CREATE INDEX "status_createdAt_idx" ON "inbound_events" USING btree ("status","created_at");
  CREATE UNIQUE INDEX "deliveries_message_idx" ON "deliveries" USING btree ("message_id");
  CREATE INDEX "deliveries_case_idx" ON "deliveries" USING btree ("case_id");
  CREATE INDEX "deliveries_token_idx" ON "deliveries" USING btree ("token");
  CREATE INDEX "deliveries_provider_id_idx" ON "deliveries" USING btree ("provider_id");
  CREATE INDEX "deliveries_updated_at_idx" ON "deliveries" USING btree ("updated_at");
  CREATE INDEX "deliveries_created_at_idx" ON "deliveries" USING btree ("created_at");
  CREATE INDEX "status_createdAt_1_idx" ON "deliveries" USING btree ("status","created_at");
  CREATE UNIQUE INDEX "categories_key_idx" ON "categories" USING btree ("key");
  CREATE INDEX "categories_department_idx" ON "categories" USING btree ("department_id");
  CREATE INDEX "categories_default_team_idx" ON "categories" USING btree ("default_team_id");
  CREATE INDEX "categories_required_skill_idx" ON "categories" USING btree ("required_skill_id");
  CREATE INDEX "categories_updated_at_idx" ON "categories" USING btree ("updated_at");
  CREATE INDEX "categories_created_at_idx" ON "categories" USING btree ("created_at");
  CREATE UNIQUE INDEX "tags_name_idx" ON "tags" USING btree ("name");
  CREATE INDEX "tags_updated_at_idx" ON "tags" USING btree ("updated_at");
  CREATE INDEX "tags_created_at_idx" ON "tags" USING btree ("created_at");
  CREATE UNIQUE INDEX "case_fields_key_idx" ON "case_fields" USING btree ("key");
  CREATE INDEX "case_fields_department_idx" ON "case_fields" USING btree ("department_id");
  CREATE INDEX "case_fields_updated_at_idx" ON "case_fields" USING btree ("updated_at");
  CREATE INDEX "case_fields_created_at_idx" ON "case_fields" USING btree ("created_at");
  CREATE INDEX "integrations_updated_at_idx" ON "integrations" USING btree ("updated_at");
  CREATE INDEX "integrations_created_at_idx" ON "integrations" USING btree ("created_at");
  CREATE INDEX "webhook_endpoints_events_order_idx" ON "webhook_endpoints_events" USING btree ("order");
  CREATE INDEX "webhook_endpoints_events_parent_idx" ON "webhook_endpoints_events" USING btree ("parent_id");
  CREATE INDEX "webhook_endpoints_updated_at_idx" ON "webhook_endpoints" USING btree ("updated_at");
  CREATE INDEX "webhook_endpoints_created_at_idx" ON "webhook_endpoints" USING btree ("created_at");
  CREATE INDEX "api_clients_scopes_order_idx" ON "api_clients_scopes" USING btree ("order");
  CREATE INDEX "api_clients_scopes_parent_idx" ON "api_clients_scopes" USING btree ("parent_id");
  CREATE INDEX "api_clients_key_prefix_idx" ON "api_clients" USING btree ("key_prefix");
  CREATE UNIQUE INDEX "api_clients_key_hash_idx" ON "api_clients" USING btree ("key_hash");
  CREATE INDEX "api_clients_department_idx" ON "api_clients" USING btree ("department_id");
  CREATE INDEX "api_clients_updated_at_idx" ON "api_clients" USING btree ("updated_at");
  CREATE INDEX "api_clients_created_at_idx" ON "api_clients" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_customers_id_idx" ON "payload_preferences_rels" USING btree ("customers_id");
  CREATE INDEX "payload_preferences_rels_staff_id_idx" ON "payload_preferences_rels" USING btree ("staff_id");
  CREATE INDEX "payload_preferences_rels_api_clients_id_idx" ON "payload_preferences_rels" USING btree ("api_clients_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "cases_escalation_flags" CASCADE;
  DROP TABLE "cases" CASCADE;
  DROP TABLE "messages" CASCADE;
  DROP TABLE "attachments" CASCADE;
  DROP TABLE "case_events" CASCADE;
  DROP TABLE "case_tags" CASCADE;
  DROP TABLE "case_watchers" CASCADE;
  DROP TABLE "case_links" CASCADE;
  DROP TABLE "saved_views" CASCADE;
  DROP TABLE "customers_sessions" CASCADE;
  DROP TABLE "customers" CASCADE;
  DROP TABLE "customer_identifiers" CASCADE;
  DROP TABLE "feedback" CASCADE;
  DROP TABLE "articles" CASCADE;
  DROP TABLE "articles_locales" CASCADE;
  DROP TABLE "_articles_v" CASCADE;
  DROP TABLE "_articles_v_locales" CASCADE;
  DROP TABLE "templates_channels" CASCADE;
  DROP TABLE "templates" CASCADE;
  DROP TABLE "_templates_v_version_channels" CASCADE;
  DROP TABLE "_templates_v" CASCADE;
  DROP TABLE "macros" CASCADE;
  DROP TABLE "_macros_v" CASCADE;
  DROP TABLE "routing_rules" CASCADE;
  DROP TABLE "routing_rules_rels" CASCADE;
  DROP TABLE "_routing_rules_v" CASCADE;
  DROP TABLE "_routing_rules_v_rels" CASCADE;
  DROP TABLE "escalation_rules" CASCADE;
  DROP TABLE "_escalation_rules_v" CASCADE;
  DROP TABLE "guardrails" CASCADE;
  DROP TABLE "_guardrails_v" CASCADE;
  DROP TABLE "validation_rules" CASCADE;
  DROP TABLE "sla_policies" CASCADE;
  DROP TABLE "triage_results" CASCADE;
  DROP TABLE "routing_decisions" CASCADE;
  DROP TABLE "assistant_runs_flags" CASCADE;
  DROP TABLE "assistant_runs" CASCADE;
  DROP TABLE "rollouts" CASCADE;
  DROP TABLE "staff_sessions" CASCADE;
  DROP TABLE "staff" CASCADE;
  DROP TABLE "agent_profiles" CASCADE;
  DROP TABLE "agent_profiles_texts" CASCADE;
  DROP TABLE "agent_profiles_rels" CASCADE;
  DROP TABLE "agent_skills" CASCADE;
  DROP TABLE "departments" CASCADE;
  DROP TABLE "teams" CASCADE;
  DROP TABLE "team_members" CASCADE;
  DROP TABLE "skills" CASCADE;
  DROP TABLE "shifts" CASCADE;
  DROP TABLE "business_hours" CASCADE;
  DROP TABLE "kpi_values" CASCADE;
  DROP TABLE "thresholds" CASCADE;
  DROP TABLE "alerts" CASCADE;
  DROP TABLE "notifications" CASCADE;
  DROP TABLE "audit_entries" CASCADE;
  DROP TABLE "channels" CASCADE;
  DROP TABLE "inbound_events" CASCADE;
  DROP TABLE "deliveries" CASCADE;
  DROP TABLE "categories" CASCADE;
  DROP TABLE "tags" CASCADE;
  DROP TABLE "case_fields" CASCADE;
  DROP TABLE "integrations" CASCADE;
  DROP TABLE "webhook_endpoints_events" CASCADE;
  DROP TABLE "webhook_endpoints" CASCADE;
  DROP TABLE "api_clients_scopes" CASCADE;
  DROP TABLE "api_clients" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."_locales";
  DROP TYPE "public"."enum_cases_escalation_flags";
  DROP TYPE "public"."enum_cases_status";
  DROP TYPE "public"."enum_cases_priority";
  DROP TYPE "public"."enum_cases_channel";
  DROP TYPE "public"."enum_cases_assistant_mode";
  DROP TYPE "public"."enum_messages_direction";
  DROP TYPE "public"."enum_messages_author_kind";
  DROP TYPE "public"."enum_messages_channel";
  DROP TYPE "public"."enum_case_events_actor_kind";
  DROP TYPE "public"."enum_case_links_kind";
  DROP TYPE "public"."enum_customers_tier";
  DROP TYPE "public"."enum_customer_identifiers_kind";
  DROP TYPE "public"."enum_feedback_about";
  DROP TYPE "public"."enum_articles_kind";
  DROP TYPE "public"."enum_articles_audience";
  DROP TYPE "public"."enum_articles_status";
  DROP TYPE "public"."enum__articles_v_version_kind";
  DROP TYPE "public"."enum__articles_v_version_audience";
  DROP TYPE "public"."enum__articles_v_version_status";
  DROP TYPE "public"."enum__articles_v_published_locale";
  DROP TYPE "public"."enum_templates_channels";
  DROP TYPE "public"."enum_templates_language";
  DROP TYPE "public"."enum_templates_status";
  DROP TYPE "public"."enum__templates_v_version_channels";
  DROP TYPE "public"."enum__templates_v_version_language";
  DROP TYPE "public"."enum__templates_v_version_status";
  DROP TYPE "public"."enum__templates_v_published_locale";
  DROP TYPE "public"."enum_routing_rules_set_priority";
  DROP TYPE "public"."enum__routing_rules_v_version_set_priority";
  DROP TYPE "public"."enum_escalation_rules_flag";
  DROP TYPE "public"."enum_escalation_rules_severity";
  DROP TYPE "public"."enum__escalation_rules_v_version_flag";
  DROP TYPE "public"."enum__escalation_rules_v_version_severity";
  DROP TYPE "public"."enum_guardrails_side";
  DROP TYPE "public"."enum__guardrails_v_version_side";
  DROP TYPE "public"."enum_triage_results_priority";
  DROP TYPE "public"."enum_assistant_runs_flags";
  DROP TYPE "public"."enum_assistant_runs_mode";
  DROP TYPE "public"."enum_assistant_runs_outcome";
  DROP TYPE "public"."enum_rollouts_status";
  DROP TYPE "public"."enum_rollouts_assistant_mode";
  DROP TYPE "public"."enum_rollouts_risk";
  DROP TYPE "public"."enum_staff_role";
  DROP TYPE "public"."enum_agent_profiles_availability";
  DROP TYPE "public"."enum_departments_assistant_mode";
  DROP TYPE "public"."enum_kpi_values_name";
  DROP TYPE "public"."enum_kpi_values_period";
  DROP TYPE "public"."enum_thresholds_kpi";
  DROP TYPE "public"."enum_thresholds_direction";
  DROP TYPE "public"."enum_thresholds_severity";
  DROP TYPE "public"."enum_alerts_severity";
  DROP TYPE "public"."enum_alerts_status";
  DROP TYPE "public"."enum_channels_key";
  DROP TYPE "public"."enum_inbound_events_channel";
  DROP TYPE "public"."enum_inbound_events_encoding";
  DROP TYPE "public"."enum_inbound_events_status";
  DROP TYPE "public"."enum_deliveries_channel";
  DROP TYPE "public"."enum_deliveries_status";
  DROP TYPE "public"."enum_categories_assistant_mode";
  DROP TYPE "public"."enum_case_fields_kind";
  DROP TYPE "public"."enum_integrations_kind";
  DROP TYPE "public"."enum_webhook_endpoints_events";
  DROP TYPE "public"."enum_api_clients_scopes";`)
}
