// One change in full, as one file to fetch: see `late.ts`.
export { Details } from './Details.tsx';
