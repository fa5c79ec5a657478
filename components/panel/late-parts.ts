// What nobody sees when the panel opens, as one file to fetch: see `LatePart`.
export { Asked } from './Asked.tsx';
export { Refused } from './Refused.tsx';
export { OtherSection } from './sections/OtherSection.tsx';
export { UserIdForm } from './UserIdForm.tsx';
export { UserList } from './UserList.tsx';
export { Vanished } from './Vanished.tsx';
