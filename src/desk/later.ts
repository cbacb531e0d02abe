// What is not in the first picture, in one file of script: it is fetched once the desk stands.
export { HelpSheet } from './HelpSheet'
export { ViewForm } from './inbox/ViewForm'
export { NotificationPanel } from './notifications/NotificationPanel'
export { NumbersPane } from './numbers/NumbersPane'
export { Palette } from './palette/Palette'
export { ReviewPane } from './review/ReviewPane'
export { SignedOut } from './SignedOut'
