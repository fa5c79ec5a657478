// What nobody sees or uses the moment the panel opens, as one file to fetch: see `late.ts`.
export { KeyHelp } from '../keys/KeyHelp.tsx';
export { FailureAlert } from '../ui/FailureAlert.tsx';
export { Asked } from './Asked.tsx';
export { Doubted } from './Doubted.tsx';
export { AskToLeave, OfferUser } from './Asking.tsx';
export { Confirming, Declined } from './Confirming.tsx';
export { Ended } from './Ended.tsx';
export { gate } from './gate.ts';
export { watchKeys } from './keys.ts';
export { KeptDrafts } from './KeptDrafts.tsx';
export { Choosing, Failed, Nobody, Several } from './NotShowing.tsx';
export { Locked } from './Locked.tsx';
export { NotWritten } from './NotWritten.tsx';
export { PendingRegion } from './PendingRegion.tsx';
export { PresetTools } from './PresetTools.tsx';
export { Refused } from './Refused.tsx';
export { OtherSection } from './sections/OtherSection.tsx';
export { Vanished } from './Vanished.tsx';
