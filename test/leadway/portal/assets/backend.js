import { facts } from './facts.js';

async function call(path, options) {
  const response = await fetch(`${facts.backend}${path}`, options);
  if (!response.ok) throw new Error(`The backend answered ${response.status}`);
  return response.json();
}

/** Reads one user. Its address is what an observer of the page's requests can see. */
export async function readUser(id) {
  return (await call(`/users/${id}`)).user;
}

export async function listUsers(accountId) {
  const query = new URLSearchParams({ companyId: facts.company.id });
  if (accountId !== undefined) query.set('locationId', accountId);
  return (await call(`/users/search?${query}`)).users;
}

/** Saves whole lists: what the form was opened with, plus what was changed in it. */
export async function saveUser(id, values) {
  const headers = { 'content-type': 'application/json' };
  return (await call(`/users/${id}`, { method: 'PUT', headers, body: JSON.stringify(values) }))
    .user;
}
