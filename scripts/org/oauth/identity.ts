import { ORG_ID } from '../schema';
import type { Caller } from '../records';
import type { OrgServices } from '../services';

/** Addresses of the APIs, as identity replies list them; `{version}` stands for the API version. */
function apiAddresses(origin: string, userId: string): Record<string, string> {
    return {
        metadata: `${origin}/services/Soap/m/{version}/${ORG_ID.slice(0, 15)}`,
        rest: `${origin}/services/data/v{version}/`,
        sobjects: `${origin}/services/data/v{version}/sobjects/`,
        search: `${origin}/services/data/v{version}/search/`,
        query: `${origin}/services/data/v{version}/query/`,
        recent: `${origin}/services/data/v{version}/recent/`,
        profile: `${origin}/${userId}`,
        custom_domain: origin
    };
}

export const identityUrl = (origin: string, userId: string): string => `${origin}/id/${ORG_ID}/${userId}`;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What `/id/ORG/USER` says of a user. Throws NOT_FOUND (404) when there is none. */
export function identity(
    services: OrgServices,
    caller: Caller,
    userId: string,
    origin: string
): Record<string, unknown> {
    const user = services.records.retrieve(caller, 'User', userId);
    return {
        id: identityUrl(origin, userId),
        asserted_user: caller.userId === userId,
        user_id: userId,
        organization_id: ORG_ID,
        username: text(user.Username),
        nick_name: text(user.CommunityNickname) ?? text(user.Alias),
        display_name: text(user.Name),
        email: text(user.Email),
        email_verified: true,
        first_name: text(user.FirstName),
        last_name: text(user.LastName),
        timezone: text(user.TimeZoneSidKey),
        photos: {},
        addr_street: null,
        addr_city: null,
        addr_state: null,
        addr_country: null,
        addr_zip: null,
        mobile_phone: null,
        mobile_phone_verified: false,
        status: { created_date: null, body: null },
        urls: apiAddresses(origin, userId),
        active: user.IsActive === true,
        user_type: 'STANDARD',
        language: text(user.LanguageLocaleKey),
        locale: text(user.LocaleSidKey),
        utcOffset: 0,
        last_modified_date: text(user.LastModifiedDate),
        is_app_installed: true
    };
}

/** The same in the words of OpenID Connect, for `/services/oauth2/userinfo`. */
export function userInfo(services: OrgServices, caller: Caller, origin: string): Record<string, unknown> {
    const about = identity(services, caller, caller.userId, origin);
    return {
        sub: about.id,
        user_id: about.user_id,
        organization_id: about.organization_id,
        preferred_username: about.username,
        nickname: about.nick_name,
        name: about.display_name,
        email: about.email,
        email_verified: about.email_verified,
        given_name: about.first_name,
        family_name: about.last_name,
        zoneinfo: about.timezone,
        photos: about.photos,
        profile: `${origin}/${caller.userId}`,
        address: {},
        urls: about.urls,
        active: about.active,
        user_type: about.user_type,
        language: about.language,
        locale: about.locale,
        utcOffset: about.utcOffset,
        updated_at: about.last_modified_date,
        is_app_installed: about.is_app_installed
    };
}
