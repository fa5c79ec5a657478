/** Invented ids of the right shape, as they look in the documentation. */
export const ACCOUNT = 've9EPM428h8vShlRW1KT';
export const COMPANY = '5DP41231LkQsiKESj6rh';
export const ME = 'meAdm1nXk29QpLz7YtRw';
export const ANA = '0IHuJvc2ofPAAA8GzTRi';
export const LUIS = 'lu1sTbbXc8Kq0ZpWm4Nd';
export const MEI = 'me1Zh4ngVv7Rt2Qs9LaP';
export const CONTACT = '9ckMJu6yTZbqRSYFn2dh';

export const LIST = `https://app.leadwaycrm.com/v2/location/${ACCOUNT}/settings/staff/team`;
export const AGENCY = 'https://app.leadwaycrm.com/settings/team';
