/** Products and services of others that customers of any software name. A question about one is not about ours. */
export const otherProducts: readonly string[] =
  `adobe|airtable|alexa|amazon|aol|apple music|asana|aws|azure|basecamp|bing|bitbucket|bitcoin|box.com|calendly|canva|
chatgpt|clickup|cloudflare|confluence|copilot|discord|disney|docusign|dropbox|ebay|evernote|facebook|figma|fortnite|
freshdesk|gemini|gitlab|gmail account|google account|google maps|google meet|google sheets|hubspot|icloud|instagram|
intercom|jenkins|jira|klarna|lastpass|linkedin|mailchimp|mattermost|microsoft account|microsoft teams|miro|monday.com|
netflix|notion|okta|onedrive|outlook account|paypal|pinterest|playstation|power bi|quickbooks|reddit|roblox|
rocket.chat|salesforce|sap|sharepoint|shopify|signal|skype|snapchat|snowflake|spotify|steam|stripe|swift|tableau|
telegram|threema|tiktok|todoist|trello|twitch|twitter|uber|venmo|webex|wechat|whatsapp account|wikipedia|windows|
wordpress|workday|xbox|xero|yahoo|youtube|zapier|zendesk|zoho|zoom`
    .split('|')
    .map((name) => name.trim())
